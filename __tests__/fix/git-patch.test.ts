/** The patch against `git apply` itself. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { FileChange } from '../../src/fix/file-change.ts';
import { gitPatch, quoted } from '../../src/fix/git-patch.ts';
import { readTree } from '../support/cli.ts';
import { gitIn } from '../support/git.ts';

const base = mkdtempSync(join(tmpdir(), 'brandgate-patch-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

type Side = Uint8Array | undefined;
const bytes = (text: string) => new TextEncoder().encode(text);
const change = (path: string, before: Side, after: Side): FileChange => ({ path, before, after });

function repository(changes: readonly FileChange[], format = 'sha1'): string {
  const top = mkdtempSync(join(base, 'repository-'));
  gitIn(top)('init', '-q', `--object-format=${format}`);
  for (const { path, before } of changes) {
    if (before === undefined) continue;
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), before);
  }
  gitIn(top)('add', '-A');
  return top;
}

const filesOf = (top: string) =>
  Object.fromEntries(Object.entries(readTree(top)).filter(([path]) => !path.startsWith('.git/')));
const expected = (changes: readonly FileChange[]) =>
  Object.fromEntries(
    changes.flatMap(({ path, after }) =>
      after === undefined ? [] : [[path, Buffer.from(after).toString('latin1')]],
    ),
  );

async function applied(changes: readonly FileChange[], format: 'sha1' | 'sha256' = 'sha1'): Promise<string> {
  const top = repository(changes, format);
  const patch = await gitPatch(changes, format);
  execFileSync('git', ['-C', top, 'apply', '--index', '-'], { input: patch, stdio: 'pipe' });
  return top;
}

const name = fc
  .stringMatching(/^[a-zA-Z0-9 "'äöü→é\t._()+#-]{1,12}$/)
  .filter((text) => !/^\.|[ .]$|\.git/i.test(text));
const text = fc
  .array(
    fc.constantFrom('a', 'b ', '\t"x": 1,', 'ü', '', '\u2028', '\\ No newline at end of file', '@@ -1 +1 @@'),
    {
      maxLength: 12,
    },
  )
  .chain((lines) =>
    fc
      .tuple(fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\n', '\r\n'))
      .map(([between, end]) => bytes(lines.join(between) + end)),
  );
const side = fc.option(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), { nil: undefined });

test('git makes of any tree what the fixes make of it', async () => {
  const changes = fc
    .uniqueArray(fc.tuple(name, side, side), {
      selector: ([path]) => path.toLowerCase(),
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => list.map(([path, before, after]) => change(`dir ${path}/${path}`, before, after)));
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      if ((await gitPatch(list)) === '') return;
      expect(filesOf(await applied(list))).toEqual(expected(list));
    }),
    { numRuns: 25 },
  );
}, 120_000);

test.each(['sha1', 'sha256'] as const)(
  'binary, text, deletion, addition and rename in one patch (%s)',
  async (format) => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 7) % 256);
    const list = [
      change(
        'a/sound.wav',
        noise,
        noise.map((byte) => byte ^ 1),
      ),
      change('a/gone.bin', noise.subarray(9), undefined),
      change('a/new ü "1".bin', undefined, noise.subarray(3)),
      change('a/Thumbs.db', bytes('x'), undefined),
      change('a/empty', new Uint8Array(), undefined),
      change('a/filled', new Uint8Array(), bytes('x')),
      change('a/Old Name.jpg', noise.subarray(1), undefined),
      change('a/new-name.jpg', undefined, noise.subarray(1)),
      change('a/crlf.json', bytes('{\r\n  "a": 1,\r\n}\r\n'), bytes('{\r\n  "a": 1\r\n}')),
    ];
    const top = await applied(list, format);
    expect(filesOf(top)).toEqual(expected(list));
    expect(gitIn(top)('diff', '--no-ext-diff', '--name-only')).toBe('');
  },
);

test('a file keeps its mode', async () => {
  const list = [change('run.js', bytes('a\n'), bytes('b\n')), change('old.js', bytes('c\n'), undefined)];
  const top = repository(list);
  for (const path of ['run.js', 'old.js']) chmodSync(join(top, path), 0o755);
  const patch = await gitPatch([...list, change('new.js', undefined, bytes('c\n'))]);
  const output = execFileSync('git', ['-C', top, 'apply', '-'], { input: patch, stdio: 'pipe' }).toString();
  expect(output).toBe('');
  for (const path of ['run.js', 'new.js']) expect(statSync(join(top, path)).mode & 0o111).toBe(0o111);
});

test('more lines than anybody reads are a binary patch, and applied all the same', async () => {
  const lines = (word: string) => bytes(Array.from({ length: 900 }, (_, n) => `${word}${n}\n`).join(''));
  const list = [change('long.json', lines('a'), lines('b'))];
  expect(await gitPatch(list)).toContain('GIT binary patch');
  expect(filesOf(await applied(list))).toEqual(expected(list));
});

test('no change is no patch', async () => {
  expect(await gitPatch([change('a', bytes('x'), bytes('x'))])).toBe('');
});

test.each([
  ['a/plain-1.0_x.json', 'a/plain-1.0_x.json'],
  ['a/with space', '"a/with space"'],
  ['a/ü', '"a/\\303\\274"'],
  ['a/"\\\t\u007f', '"a/\\"\\\\\\t\\177"'],
])('the path %j is written as %s', (path, written) => expect(quoted(path)).toBe(written));
