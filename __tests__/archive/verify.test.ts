import { createHash } from 'node:crypto';
import { verified } from '../../src/archive/verify.ts';
import { LARGEST_HELD_IN_BYTES } from '../../src/formats/pieces.ts';
import type { Asset, Package } from '../../src/model/package.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function packageOf(contents: Readonly<Record<string, string>>): Package {
  const assets = Object.entries(contents).map(
    ([name, text]): Asset => ({
      path: `a.zip!/${name}`,
      name,
      entry: name,
      size: bytes(text).length,
      symlink: false,
      format: 'text',
    }),
  );
  return {
    name: 'a',
    kind: 'theme',
    path: 'a.zip',
    archive: true,
    pluginRepository: false,
    usage: 'vmr',
    assets,
    source: ({ name, size }) => ({
      size,
      read: async (offset, length) => bytes(contents[name] as string).slice(offset, offset + length),
    }),
  };
}

async function faultOf(
  contents: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
) {
  const again = verified(
    packageOf(contents),
    new Map(Object.entries(expected).map(([name, text]) => [name, sha256(text)])),
  );
  for (const asset of again.pkg.assets) await again.pkg.source(asset).read(0, 1);
  return again.fault();
}

test('equal names and contents have no fault', async () => {
  expect(await faultOf({ 'a.txt': 'A', 'b.txt': '' }, { 'a.txt': 'A', 'b.txt': '' })).toBeUndefined();
});

test.each([
  ['another content', { 'a.txt': 'B' }, { 'a.txt': 'A' }, 'Entry “a.txt” differs from its source.'],
  ['a missing entry', {}, { 'a.txt': 'A' }, 'Entry “a.txt” is missing or can’t be read.'],
  ['an added entry', { 'a.txt': 'A', 'b.txt': 'B' }, { 'a.txt': 'A' }, 'Entry “b.txt” has no source.'],
])('%s is a fault', async (_, contents, expected, fault) => {
  expect(await faultOf(contents as Record<string, string>, expected as Record<string, string>)).toBe(fault);
});

test('one that is too large to be held is compared, and served in parts', async () => {
  const large = 'x'.repeat(LARGEST_HELD_IN_BYTES + 1);
  expect(await faultOf({ 'a.txt': large }, { 'a.txt': large })).toBeUndefined();
  const { pkg, fault } = verified(packageOf({ 'a.txt': large }), new Map([['a.txt', sha256('x')]]));
  const source = pkg.source(pkg.assets[0] as Asset);
  expect(await source.read(large.length - 2, 2)).toEqual(bytes('xx'));
  expect(fault()).toBe('Entry “a.txt” differs from its source.');
});

test('serves parts of what it compared', async () => {
  const { pkg, fault } = verified(packageOf({ 'a.txt': 'abcdef' }), new Map([['a.txt', sha256('abcdef')]]));
  const source = pkg.source(pkg.assets[0] as Asset);
  expect(new TextDecoder().decode(await source.read(2, 3))).toBe('cde');
  expect(fault()).toBeUndefined();
});
