// Loaded into a process that is measured: writes the most memory that it held, in bytes, when it ends.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    // Counts from the start of the program, not of the process that started it.
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kilobytes);
  } catch {
    // There is no such file outside of Linux.
  }
  writeFileSync(process.env.BRANDGATE_BENCH_PEAK, String(kilobytes * 1024));
});
