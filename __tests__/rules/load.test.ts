import { formatOf } from '../../src/formats/formats.ts';
import type { Kind, Package } from '../../src/model/package.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { everyRule, rulesAbout } from '../../src/rules/load.ts';

const kinds: readonly Kind[] = ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'];
/** A package of a kind with files of these names. */
const pkg = (kind: Package['kind'], ...names: string[]) => ({
  kind,
  assets: names.map((name) => ({
    name,
    path: name,
    entry: name,
    size: 1,
    format: formatOf(name),
    symlink: false,
  })),
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('the rules about every kind are all there are, in their order', async () => {
  expect(await rulesAbout(kinds.map((kind) => pkg(kind, 'a.css')))).toEqual(rules);
  expect(await everyRule()).toBe(rules);
});

test.each([...kinds, 'unknown'] as const)('no rule that can speak of %s is left out', async (kind) => {
  const loaded = ids(await rulesAbout([pkg(kind), pkg(kind, 'a.css')]));
  const speaking = rules.filter((rule) => kind !== 'unknown' && (rule.kinds?.includes(kind) ?? true));
  expect(loaded).toEqual(expect.arrayContaining(ids(speaking)));
  expect(loaded).toEqual(ids(rules).filter((id) => loaded.includes(id)));
});

test('rules about other kinds and formats are not loaded', async () => {
  const loaded = ids(await rulesAbout([pkg('theme', 'a.svg')]));
  expect(loaded).toContain('splash-missing-icon');
  expect(loaded.filter((id) => /^(?:plugin-|css-contrast|webapp3-|defaults-gone-token)/.test(id))).toEqual(
    [],
  );
  expect(ids(await rulesAbout([])).length).toBeLessThan(loaded.length);
});
