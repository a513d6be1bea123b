import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment, useCli } from '../../support/cli.ts';

const cli = useCli();
const run = promisify(execFile);
/** More than any pipe holds. */
const LONG = ['rules', '--format', 'json'];

test('a pipe that does not wait gets everything', async () => {
  const here = cli.project({});
  const whole = cli.run(here, LONG).stdout;
  expect(whole.length).toBeGreaterThan(100_000);
  const pipe = join(here, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  const child = spawn(process.execPath, [cli.path, ...LONG], {
    env: environment(),
    stdio: ['ignore', end, 'ignore'],
  });
  // By then the pipe is full, mostly.
  const reading = run('sh', ['-c', 'sleep 1; exec cat "$0"', pipe], { maxBuffer: 1e8 });
  await once(child, 'exit');
  closeSync(end);
  expect((await reading).stdout === whole).toBe(true);
});

test('a file gets what a pipe gets', () => {
  const here = cli.project({});
  const file = join(here, 'out.json');
  const to = openSync(file, 'w');
  execFileSync(process.execPath, [cli.path, ...LONG], {
    env: environment(),
    stdio: ['ignore', to, 'ignore'],
  });
  closeSync(to);
  expect(readFileSync(file, 'utf8') === cli.run(here, LONG).stdout).toBe(true);
});

test('what cannot be said beside the result ends no run and holds none up', () => {
  const here = cli.project({ 'acme/themeconfig.json': '{"theme_version": 2}\n' });
  const nowhere = openSync(process.execPath, 'r');
  const said = (command: readonly string[]) =>
    spawnSync(process.execPath, [cli.path, ...command], {
      cwd: here,
      env: environment(),
      stdio: ['ignore', 'pipe', nowhere],
      timeout: 20_000,
    });
  expect(said(['check'])).toMatchObject({ status: 0, stdout: expect.anything() });
  expect(said(['chekc']).status).toBe(2);
  closeSync(nowhere);
});
