import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isOwnPlace } from '../../../src/doors/cli/own-place.ts';
import { useCli } from '../../support/cli.ts';

const cli = useCli();
const theme = { 'acme/themeconfig.json': '{ "theme_version": 2 }' };

/** A home of its own, and what is kept in it. */
function home(tree = {}) {
  const directory = cli.project(tree, 'home');
  const place = join(directory, '.cache/brandgate');
  return {
    directory,
    place,
    kept: () => {
      try {
        return readdirSync(place);
      } catch {
        return [];
      }
    },
  };
}

test('a check keeps its compiled code for the next one, which says the same', () => {
  const project = cli.project(theme);
  const { directory, place, kept } = home();
  const env = { HOME: directory };
  const first = cli.run(project, ['check', '--format', 'json'], { env });
  expect(first.code).toBe(0);
  const [name = '', ...others] = kept();
  expect(name).toMatch(/^v\d+\.\d+\.\d+-.*\.bin$/);
  expect(others).toEqual([]);
  const before = readFileSync(join(place, name));
  expect(cli.run(project, ['check', '--format', 'json'], { env })).toEqual(first);
  expect(readFileSync(join(place, name)).equals(before)).toBe(true);
});

test('what a later check has compiled beside is kept too', () => {
  const { directory, place, kept } = home();
  const env = { HOME: directory };
  cli.run(cli.project(theme), ['check'], { env });
  const path = join(place, kept()[0] ?? '');
  const before = readFileSync(path).length;
  cli.run(
    cli.project({ ...theme, 'acme/icon_a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    ['check'],
    { env },
  );
  expect(readFileSync(path).length).toBeGreaterThan(before);
});

test('damaged code is compiled again and replaced', () => {
  const project = cli.project(theme);
  const { directory, place, kept } = home();
  const env = { HOME: directory };
  const first = cli.run(project, ['check', '--format', 'json'], { env });
  const path = join(place, kept()[0] ?? '');
  const whole = readFileSync(path);
  for (const damaged of [Buffer.alloc(0), whole.subarray(0, 300), Buffer.alloc(whole.length, 'x')]) {
    writeFileSync(path, damaged);
    expect(cli.run(project, ['check', '--format', 'json'], { env })).toEqual(first);
    expect(readFileSync(path).length).toBeGreaterThan(100_000);
  }
});

test('code that others could have written is neither used nor replaced', () => {
  const project = cli.project(theme);
  const { directory, place, kept } = home();
  const env = { HOME: directory };
  cli.run(project, ['check'], { env });
  const path = join(place, kept()[0] ?? '');
  chmodSync(place, 0o777);
  writeFileSync(path, 'planted');
  expect(cli.run(project, ['check'], { env }).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('planted');
});

test.each([
  ['on a machine of a CI service', { CI: 'true' }],
  ['where Node is told not to', { NODE_DISABLE_COMPILE_CACHE: '1' }],
])('nothing is kept %s', (_, more) => {
  const { directory, kept } = home();
  expect(cli.run(cli.project(theme), ['check'], { env: { HOME: directory, ...more } }).code).toBe(0);
  expect(kept()).toEqual([]);
});

test('nothing is kept by the help, nor in a home that is the project', () => {
  const { directory, kept } = home(theme);
  const env = { HOME: directory };
  expect(cli.run(cli.project(theme), ['check', '--help'], { env }).code).toBe(0);
  expect(kept()).toEqual([]);
  expect(cli.run(directory, ['check'], { env }).code).toBe(0);
  expect(kept()).toEqual([]);
});

test('a home that cannot be written costs nothing but time', () => {
  const { directory } = home({ '.cache': 'a file' });
  const { code, stderr } = cli.run(cli.project(theme), ['check', '--quiet'], { env: { HOME: directory } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('what else lies where code is kept keeps no check from its end', () => {
  const { directory, place, kept } = home();
  mkdirSync(place, { recursive: true });
  symlinkSync('nowhere', join(place, 'gone.bin'));
  for (let count = 0; count < 10; count++) mkdirSync(join(place, `${count}.bin`));
  const { code, stderr } = cli.run(cli.project(theme), ['check', '--quiet'], { env: { HOME: directory } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(kept().some((name) => name.startsWith(process.version))).toBe(true);
});

describe('a place of the user’s own', () => {
  const base = mkdtempSync(join(tmpdir(), 'brandgate-own-'));
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const make = (name: string) => {
    mkdirSync(join(base, name), { recursive: true });
    return join(base, name);
  };

  test('is theirs, or will be', () => {
    expect(isOwnPlace(make('a/brandgate'))).toBe(true);
    expect(isOwnPlace(join(make('b'), 'not/yet'))).toBe(true);
  });

  test('is not what others may write, a link or a file', () => {
    const open = make('c/brandgate');
    chmodSync(open, 0o770);
    expect(isOwnPlace(open)).toBe(false);
    symlinkSync(make('d'), join(make('e'), 'brandgate'));
    expect(isOwnPlace(join(base, 'e/brandgate'))).toBe(false);
    writeFileSync(join(make('f'), 'brandgate'), '');
    expect(isOwnPlace(join(base, 'f/brandgate'))).toBe(false);
  });

  test('is no part of the current directory or of a repository', () => {
    const place = make('g/.cache/brandgate');
    expect(isOwnPlace(place, join(base, 'g'))).toBe(false);
    expect(isOwnPlace(place, dirname(place))).toBe(false);
    expect(isOwnPlace(place, join(base, 'elsewhere'))).toBe(true);
    make('g/.git');
    expect(isOwnPlace(place, join(base, 'elsewhere'))).toBe(false);
  });
});
