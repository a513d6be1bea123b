// Whole processes, measured from outside: pairs that take turns, so that a machine whose speed drifts is fair to both.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = resolve(fileURLToPath(import.meta.url), '../peak.cjs');

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs a command `[program, …arguments]` once and gives its milliseconds. A missing program is an error with code ENOENT. */
export function once([program, ...args], options = {}) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e8,
    ...options,
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  // 1 means that a check found something.
  if (status === null || status > 1)
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

/** Two commands in turn, A B A B …, after one run of each that warms the caches. Times are medians, in milliseconds. */
export function pair(ours, peer, runs, options = {}) {
  once(ours, options);
  once(peer, options);
  const times = { ours: [], peer: [] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(once(ours, options));
    times.peer.push(once(peer, options));
  }
  return {
    ours: median(times.ours),
    peer: median(times.peer),
    ratio: median(times.ours.map((time, run) => time / times.peer[run])),
    runs,
  };
}

/** The most memory that a Node process held, in MB (10^6 bytes): the median of some runs. */
export function peak([program, ...args], runs, options = {}) {
  const note = join(options.cwd, 'peak.txt');
  const found = [];
  for (let run = 0; run < runs; run++) {
    once([program, '--require', PEAK, ...args], {
      ...options,
      env: { ...process.env, BRANDGATE_BENCH_PEAK: note },
    });
    found.push(Number(readFileSync(note, 'utf8')) / 1e6);
    rmSync(note);
  }
  return median(found);
}

/** From a save of the theme's settings, good and bad in turn, to the verdict of a watching check, in milliseconds: the median. */
export async function followed([program, ...args], cwd, saves) {
  const file = join(cwd, 'acme/themeconfig.json');
  const good = readFileSync(file, 'utf8');
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((_, lost) =>
    child.once('exit', (code) => lost(new Error(`${program} ${args.join(' ')} ended with ${code}.`))),
  );
  const verdict = (pattern) => {
    const found = new Promise((resolve) => {
      let said = '';
      const listen = (chunk) => {
        said += chunk;
        if (!pattern.test(said)) return;
        child.stdout.off('data', listen);
        resolve();
      };
      child.stdout.on('data', listen);
    });
    return Promise.race([found, ended]);
  };
  const times = [];
  try {
    await verdict(/✓ Ready to ship/);
    for (let save = 0; save < saves; save++) {
      const isGood = save % 2 === 1;
      await new Promise((rested) => setTimeout(rested, 100));
      const start = process.hrtime.bigint();
      const seen = verdict(isGood ? /✓ Ready to ship/ : /Not ready to ship/);
      writeFileSync(file, isGood ? good : '{');
      await seen;
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    writeFileSync(file, good);
  }
  return median(times);
}
