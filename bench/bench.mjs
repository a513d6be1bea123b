// Speed and memory as ratios, measured in one run on one machine: npm run bench [-- name…]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prompt, theme } from './assets.mjs';

const cli = resolve(fileURLToPath(import.meta.url), '../../dist/cli.cjs');
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'brandgate-bench-'));

/** The median time of a command in milliseconds, after one run that warms the caches. */
function time(command, args, runs = 9) {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const start = process.hrtime.bigint();
    const { status, error } = spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
    if (error) return undefined;
    if (status > 1) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
    if (run > 0) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const row = (name, ours, other, against, target) =>
  console.log(
    `${name.padEnd(46)} ${ours.toFixed(0).padStart(7)} ms  ${other.toFixed(0).padStart(7)} ms ${against.padEnd(24)} ${(ours / other).toFixed(2)}×${target ? `  (target: at most ${target}×)` : ''}`,
  );

const benches = {
  start() {
    theme(join(folder, 'small'), 0);
    row(
      'check of one small theme, whole process',
      time('node', [cli, 'check', 'small']),
      time('node', ['-e', '0']),
      'node -e 0',
      2.5,
    );
  },
  prompts() {
    theme(join(folder, 'prompts'), 60, 5);
    const quiet = join(folder, 'quiet.yml');
    writeFileSync(
      quiet,
      'rules:\n  audio-loudness: off\n  audio-leading-silence: off\n  audio-silent: off\n  audio-clipping: off\n',
    );
    const all = time('node', [cli, 'check', 'prompts'], 5);
    const headers = time('node', [cli, 'check', 'prompts', '--config', quiet], 5);
    row('check of a theme with 60 prompts of 5 s', all, headers, 'without reading samples');
    console.log(`  measuring the samples is ${(((all - headers) / all) * 100).toFixed(0)} % of it`);
  },
  bytes() {
    for (let index = 0; index < 10; index++) theme(join(folder, 'many', `theme-${index}`), 20, 5);
    const files = ['-c', `find many -type f -print0 | xargs -0 sha256sum`];
    row(
      'check of 10 themes of 20 prompts (96 MB)',
      time('node', [cli, 'check', 'many'], 3),
      time('sh', files, 3),
      'sha256sum',
      1.5,
    );
    const zip = time('sh', ['-c', 'rm -f all.zip; zip -q -r -X -6 all.zip many'], 1);
    if (zip)
      row('build of the same', time('node', [cli, 'build', 'many', '--out', 'out'], 1), zip, 'zip -X -6', 1);
  },
};

try {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'prompt.wav'), prompt(1));
  for (const [name, bench] of Object.entries(benches))
    if (wanted.length === 0 || wanted.includes(name)) bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
