import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placesOf } from '../../../src/doors/cli/watch-rounds.ts';
import { environment, useCli, writeTree } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';

const cli = useCli();
const GOOD = '{\n  "theme_version": 2\n}\n';
const BAD = '{\n  "theme_version": 3\n}\n';
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Watching {
  /** Waits until what was printed since the last call fits, and gives it. */
  until(pattern: RegExp): Promise<string>;
  /** Ctrl-C; gives the exit code and what was printed after it. */
  interrupt(): Promise<{ code: number | null; said: string }>;
}

function watching(directory: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [cli.path, 'check', '--watch', ...args], {
    cwd: directory,
    env: environment(),
  });
  running.push(child);
  let said = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
      look();
    });
  return {
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${pattern} in: ${said}`)), 20_000);
        look = () => {
          if (!pattern.test(said)) return;
          clearTimeout(timer);
          const all = said;
          said = '';
          look = () => {};
          resolve(all);
        };
        look();
      }),
    // Notes follow the findings.
    interrupt: async () => {
      await rest(100);
      said = '';
      return new Promise((resolve) => {
        child.on('close', (code) => resolve({ code, said }));
        child.kill('SIGINT');
      });
    },
  };
}

test('the findings follow each save, as a fresh check would tell them', async () => {
  const here = cli.project({ 'themes/acme/themeconfig.json': GOOD });
  const file = join(here, 'themes/acme/themeconfig.json');
  const watch = watching(here);
  await watch.until(/Ready to ship/);
  for (let count = 0; count < 6; count++) {
    await rest(100);
    writeFileSync(file, count % 2 === 0 ? BAD : GOOD);
    const said = await watch.until(count % 2 === 0 ? /Not ready to ship.*\n/ : /✓ Ready to ship.*\n/);
    if (count === 0) expect(said).toContain(cli.run(here, ['check']).stdout);
  }
  writeFileSync(file, BAD);
  await watch.until(/Not ready to ship/);
  expect(await watch.interrupt()).toEqual({ code: 1, said: '' });
});

test('errors, renamed and deleted directories are survived', async () => {
  const here = cli.project({ 'themes/acme/themeconfig.json': GOOD });
  gitIn(here)('init', '-q');
  const watch = watching(here);
  await watch.until(/Ready to ship/);
  writeFileSync(join(here, 'brandgate.yml'), 'discover: maybe\n');
  await watch.until(/brandgate: brandgate\.yml:1/);
  rmSync(join(here, 'brandgate.yml'));
  await watch.until(/Ready to ship/);
  renameSync(join(here, 'themes'), join(here, 'brands'));
  writeFileSync(join(here, 'brands/acme/themeconfig.json'), BAD);
  await watch.until(/brands\/acme\/themeconfig\.json/);
  rmSync(join(here, 'brands'), { recursive: true });
  await watch.until(/Nothing to check was found/);
  writeTree(here, { 'later/deep/acme/themeconfig.json': GOOD });
  await watch.until(/Ready to ship/);
  writeFileSync(join(here, 'later/deep/acme/themeconfig.json'), BAD);
  await watch.until(/later\/deep\/acme\/themeconfig\.json/);
  writeFileSync(join(here, 'later/deep/acme/themeconfig.json'), GOOD);
  await watch.until(/Ready to ship/);
  expect(await watch.interrupt()).toEqual({ code: 0, said: '' });
});

test('the directory of the run may be deleted and made again', async () => {
  const here = cli.project({ 'acme/themeconfig.json': GOOD });
  const watch = watching(here);
  await watch.until(/Ready to ship/);
  rmSync(here, { recursive: true });
  await watch.until(/brandgate: /);
  mkdirSync(here);
  writeTree(here, { 'acme/themeconfig.json': BAD });
  await watch.until(/acme\/themeconfig\.json/);
  expect((await watch.interrupt()).code).toBe(1);
});

test('named paths, a ZIP’s place and an output file', async () => {
  const here = cli.project({ 'a/themeconfig.json': GOOD, 'b/themeconfig.json': GOOD });
  const watch = watching(here, 'a', '--output', 'report.txt', '--format', 'json');
  const findings = () => JSON.parse(readFileSync(join(here, 'report.txt'), 'utf8')).findings.length;
  const seen = async (count: number) => {
    for (let times = 0; times < 200; times++) {
      try {
        if (findings() === count) return;
      } catch {
        // It is not there yet.
      }
      await rest(50);
    }
    throw new Error(`${findings()} findings`);
  };
  await seen(0);
  writeFileSync(join(here, 'a/themeconfig.json'), BAD);
  await seen(1);
  writeFileSync(join(here, 'a/themeconfig.json'), GOOD);
  await seen(0);
  expect((await watch.interrupt()).code).toBe(0);
});

test('a report that can’t be written is said, and written once it can be', async () => {
  const here = cli.project({ 'a/themeconfig.json': GOOD });
  const watch = watching(here, '--output', 'reports/report.txt');
  await watch.until(/^brandgate: “reports\/report\.txt” can’t be written: its directory does not exist\.\n/m);
  mkdirSync(join(here, 'reports'));
  writeFileSync(join(here, 'a/themeconfig.json'), BAD);
  const report = async (pattern: RegExp) => {
    for (let times = 0; times < 200; times++) {
      if (existsSync(join(here, 'reports/report.txt'))) break;
      await rest(50);
    }
    expect(readFileSync(join(here, 'reports/report.txt'), 'utf8')).toMatch(pattern);
  };
  await report(/theme-version/);
  expect((await watch.interrupt()).code).toBe(1);
});

test('what no run looks at is not watched', () => {
  const passesOver = (directory: string) =>
    placesOf({ roots: [], packages: [resolve('brands/.acme')] }, [resolve('out')]).passesOver(
      resolve(directory),
    );
  const passed = [
    'out',
    '.git',
    'node_modules',
    'brands/.acme',
    'brands/.acme/node_modules',
    'brands/.acmes',
  ];
  expect(passed.filter(passesOver)).toEqual(['out', '.git', 'node_modules', 'brands/.acmes']);
});

test('what makes no sense together is one sentence', () => {
  const { code, stderr } = cli.run(cli.project({}), ['check', '--watch', '--update-baseline']);
  expect([code, stderr]).toEqual([2, 'brandgate: “--watch” and “--update-baseline” don’t go together.\n']);
});
