// Whole processes, measured from outside: pairs that take turns, so that a machine whose speed drifts is fair to both.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
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
