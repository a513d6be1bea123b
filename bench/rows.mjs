// The rows of the benchmark: what is measured, against what, and what is wanted of it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followed, once, pair, peak } from './measure.mjs';
import { findings, large, megabytes, one, pictures, repository, themes } from './projects.mjs';

const BY_HAND = resolve(fileURLToPath(import.meta.url), '../by-hand.sh');
const NOTHING = ['node', '-e', '0'];
const SUMS = ['sh', '-c', 'find . -type f -print0 | xargs -0 sha256sum'];

const missing = (...programs) =>
  programs.filter((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).error !== undefined);

/** Leaves a row out, with the reason. */
export class Skipped extends Error {}

function needs(...programs) {
  const absent = missing(...programs);
  if (absent.length > 0) throw new Skipped(`${absent.join(', ')} can’t be found on this machine.`);
}

const atMost = (target, unit = '×') => ({ target, unit, isMet: (value) => value <= target });
const atLeast = (target, unit = '×') => ({ target, unit, isMet: (value) => value >= target, least: true });

const ratio = (measured) => ({ ...measured, value: measured.ratio });

/** One changed package among many against that package alone. */
const pull = (count) => ({
  what: `check of a pull request that touches 1 package of ${count}`,
  against: 'check of that package alone',
  ...atMost(1.5),
  measure({ cli, folder, runs }) {
    needs('git');
    const cwd = repository(folder, count);
    const whole = [...cli, 'check', '--only-changed', '--base-ref', 'main'];
    return ratio(pair(whole, [...cli, 'check', 'themes/theme-7'], runs, { cwd }));
  },
});

const bytes = (size) => ({
  what: `check of ${size} MB of themes`,
  against: `sha256sum of the same, ${cpus().length} cores`,
  ...atMost(1.5),
  measure({ cli, folder, runs }) {
    needs('sha256sum');
    const cwd = megabytes(folder, size);
    return ratio(pair([...cli, 'check', '.'], SUMS, Math.ceil(runs / 3), { cwd }));
  },
});

async function browsers() {
  const found = await import('./page.mjs');
  if (!found.browser) throw new Skipped('Chromium can’t be found on this machine.');
  return found;
}

function reportOf(cli, folder, cwd) {
  const file = join(folder, 'report.html');
  once([...cli, 'check', '.', '--format', 'html', '--output', file], { cwd });
  return file;
}

/** How long a report with so much in it takes to load. */
const page = (content, project, milliseconds) => ({
  what: `loading of brandgate-report.html, ${content}`,
  against: 'headless Chromium',
  ...atMost(milliseconds, ' ms'),
  async measure({ cli, folder, runs }) {
    const { loadTime } = await browsers();
    const file = reportOf(cli, folder, project(folder));
    const size = readFileSync(file).length / 1e6;
    return { value: await loadTime(file, runs), note: `a page of ${size.toFixed(1)} MB` };
  },
});

/** Every row by its name. */
export const rows = {
  start: {
    what: 'check of one small theme, whole process',
    against: 'node -e 0',
    ...atMost(2.5),
    measure: ({ cli, folder, runs }) =>
      ratio(pair([...cli, 'check', 'acme'], NOTHING, runs * 2, { cwd: one(folder) })),
  },
  git: {
    what: 'the same in a git repository with a base',
    against: 'node -e 0',
    ...atMost(2.5),
    measure({ cli, folder, runs }) {
      needs('git');
      const cwd = repository(folder, 8);
      return ratio(pair([...cli, 'check', 'themes/theme-7'], NOTHING, runs * 2, { cwd }));
    },
  },
  themes: {
    what: 'a script with ffprobe, identify, jq and xmllint on 100 themes',
    against: 'check of the same',
    ...atLeast(60),
    measure({ cli, folder, runs }) {
      needs('ffprobe', 'identify', 'jq', 'xmllint');
      const cwd = themes(folder, 100);
      const script = once(['sh', BY_HAND, '.'], { cwd });
      const { peer: ours } = pair(NOTHING, [...cli, 'check', '.'], Math.ceil(runs / 2), { cwd });
      return { ours: script, peer: ours, value: script / ours, runs: 1 };
    },
  },
  watch: {
    what: 'check --watch of one small theme: from a save to its findings',
    against: 'the target alone',
    ...atMost(100, ' ms'),
    async measure({ cli, folder, runs }) {
      return { value: await followed([...cli, 'check', 'acme', '--watch'], one(folder), runs * 4) };
    },
  },
  pull: pull(100),
  pull300: pull(300),
  bytes: bytes(309),
  gigabyte: bytes(1000),
  build: {
    what: 'build of 309 MB of themes',
    against: 'zip -X -6 of the same, a ZIP a theme',
    ...atMost(1),
    measure({ cli, folder, runs }) {
      needs('zip');
      const cwd = megabytes(folder, 309);
      const out = join(folder, 'archives');
      const ours = ['sh', '-c', `rm -rf "$0" && exec "$@"`, out, ...cli, 'build', '.', '--out', out];
      const zip = `rm -rf "$0" && mkdir "$0" && for d in themes/*; do (cd "$d" && zip -q -r -X -6 "$0/$(basename "$d").zip" .); done`;
      const found = ratio(pair(ours, ['sh', '-c', zip, `${out}-zip`], Math.ceil(runs / 3), { cwd }));
      for (const directory of [out, `${out}-zip`]) rmSync(directory, { recursive: true, force: true });
      return found;
    },
  },
  memory: {
    what: 'most memory held by check of 1 GB',
    against: 'the target alone',
    ...atMost(200, ' MB'),
    measure: ({ cli, folder, runs }) => ({
      value: peak([...cli, 'check', '.'], Math.ceil(runs / 3), { cwd: megabytes(folder, 1000) }),
    }),
  },
  growth: {
    what: 'how much of that a tenth of it does not need',
    against: 'check of 100 MB',
    ...atMost(40, ' MB'),
    measure({ cli, folder, runs }) {
      const of = (size) =>
        peak([...cli, 'check', '.'], Math.ceil(runs / 3), { cwd: megabytes(folder, size) });
      return { value: of(1000) - of(100) };
    },
  },
  page: page('1,350 findings in 117 packages', findings, 1000),
  'page-theme': page('60 prompts and 22 screens', large, 1500),
  'page-media': {
    what: 'first paint of brandgate-report.html with 24 MB of media',
    against: 'headless Chromium',
    ...atMost(1000, ' ms'),
    async measure({ cli, folder, runs }) {
      const { loadTime, paintTime } = await browsers();
      const file = reportOf(cli, folder, pictures(folder));
      const loaded = await loadTime(file, runs);
      return { value: await paintTime(file, runs), note: `loaded after ${loaded.toFixed(0)} ms` };
    },
  },
  'page-filter': {
    what: 'work of filtering 1,350 findings in 117 packages',
    against: 'headless Chromium',
    ...atMost(100, ' ms'),
    async measure({ cli, folder, runs }) {
      const { filterTime } = await browsers();
      return { value: await filterTime(reportOf(cli, folder, findings(folder)), runs) };
    },
  },
  'page-memory': {
    what: 'most memory held while a page of 24 MB of media is made',
    against: 'the target alone',
    ...atMost(400, ' MB'),
    measure: ({ cli, folder, runs }) => ({
      value: peak(
        [...cli, 'check', '.', '--format', 'html', '--output', join(folder, 'report.html')],
        Math.ceil(runs / 3),
        {
          cwd: pictures(folder),
        },
      ),
    }),
  },
};

/** What is compared with another bundle: the same command of both, in turn. */
export const comparisons = {
  start: { what: 'check of one small theme', args: ['check', 'acme'], of: one },
  themes: { what: 'check of 100 themes', args: ['check', '.'], of: (folder) => themes(folder, 100) },
  pull: {
    what: 'check of a pull request that touches 1 package of 100',
    args: ['check', '--only-changed', '--base-ref', 'main'],
    of: (folder) => repository(folder, 100),
  },
  bytes: {
    what: 'check of 309 MB of themes',
    args: ['check', '.'],
    of: (folder) => megabytes(folder, 309),
    seldom: true,
  },
  build: {
    what: 'build of 309 MB of themes',
    args: (out) => ['build', '.', '--out', out],
    of: (folder) => megabytes(folder, 309),
    seldom: true,
  },
};
