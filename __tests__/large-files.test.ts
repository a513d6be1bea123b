/** A file of 64 MB in a package, in a ZIP and in a comparison: no run holds it as a whole. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, useCli } from './support/cli.ts';
import { wav } from './support/wav.ts';

const cli = useCli();
const MOST_MEMORY_IN_BYTES = 160e6;
const PEAK = join(__dirname, '../bench/peak.cjs');
const NAME = 'conf-large_48kHz_mono.wav';

/** Sound for a moment each ten seconds, so that it is deflated fast, and is no bomb. */
function prompt(loudness: number): Uint8Array {
  const data = new Int16Array(32_000_000);
  for (let start = 0; start < data.length; start += 500_000)
    for (let index = start; index < start + 12_000; index++)
      data[index] = ((Math.imul(index, 2_654_435_761) >>> 16) & 4095) * loudness;
  return wav({ data: new Uint8Array(data.buffer) });
}

test('is checked, built, checked as a ZIP and compared in little memory', () => {
  const here = cli.project({ 'one/acme/themeconfig.json': '{"theme_version": 2}' });
  const two = cli.project({ 'two/acme/themeconfig.json': '{"theme_version": 2}' });
  writeFileSync(join(here, 'one/acme', NAME), prompt(1));
  writeFileSync(join(two, 'two/acme', NAME), prompt(2));
  const peak = join(here, 'peak.txt');
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['-r', PEAK, cli.path, ...args], {
      cwd: here,
      encoding: 'utf8',
      env: environment({ BRANDGATE_BENCH_PEAK: peak }),
      timeout: 60_000,
    });
    expect([args[0], status]).toEqual([args[0], 0]);
    expect([args[0], Number(readFileSync(peak, 'utf8')) < MOST_MEMORY_IN_BYTES]).toEqual([args[0], true]);
    return stdout;
  };
  run('check', 'one');
  run('build', 'one', '--out', 'out');
  expect(run('check', 'out/acme-0.0.0.zip')).toContain('Ready to ship');
  expect(run('diff', 'one', join(two, 'two'))).toContain(NAME);
});
