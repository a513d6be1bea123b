import type { DecodedPackage } from '../../src/model/package.ts';
import { referencesOf } from '../../src/reading/references.ts';
import { expectBounded } from '../support/processor.ts';

/** A package with such scripts, and files of other names. */
function packageOf(scripts: Readonly<Record<string, string>>, others: readonly string[] = []) {
  const read = Object.entries(scripts).map(([name, text]) => ({
    name,
    format: 'javascript',
    decoded: { ok: true, value: { text } },
  }));
  const assets = others.map((name) => ({ name, format: 'png', decoded: { ok: false, reason: 'empty' } }));
  return { assets: [...read, ...assets] } as unknown as DecodedPackage;
}

test.each([
  ['p/logo.png', 'load("logo.png")', true],
  ['p/logo.png', 'load("./logo.png")', true],
  ['p/logo.png', 'load("p/logo.png")', true],
  ['p/logo.png', 'load("https://meet.example.com/branding/p/logo.png?v=2")', true],
  ['p/my%20logo.png', 'load("p/my%2520logo.png")', true],
  ['p/my logo.png', 'load("p/my logo.png")', true],
  ['p/logo', 'load("logo")', true],
  ['p/logo.png', 'load("q/logo.png")', false],
  ['p/logo.png', 'load("biglogo.png")', false],
  ['p/logo.png', 'load("logo.pngx")', false],
  ['p/logo.png', 'load("Logo.png")', false],
])('whether %s is mentioned by %s', (name, text, expected) => {
  expect(referencesOf(packageOf({ 'p/a.js': text }, [name])).mentions(name)).toBe(expected);
});

test('a file does not mention itself', () => {
  const own = packageOf({ 'p/a.js': '"a.js"', 'b.js': '"p/b.js"' });
  expect(own.assets.map(({ name }) => referencesOf(own).mentions(name))).toEqual([false, false]);
  const both = packageOf({ 'p/a.js': '"a.js"', 'b.js': '"a.js"' });
  expect(referencesOf(both).mentions('p/a.js')).toBe(true);
});

test('many paths to many files of one name take no longer than they are long', async () => {
  const names = Array.from({ length: 30_000 }, (_, index) => `p/d${index}/logo.png`);
  const text = names.map((_, index) => `"e${index}/logo.png"`).join('\n');
  const pkg = packageOf({ 'p/a.js': text }, names);
  await expectBounded(() => {
    expect(names.some((name) => referencesOf(pkg).mentions(name))).toBe(false);
  });
});
