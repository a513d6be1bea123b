import type { Kind } from '../../src/model/package.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { everyRule, rulesAbout } from '../../src/rules/load.ts';

const kinds: readonly Kind[] = ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('the rules about every kind are all there are, in their order', async () => {
  expect(await rulesAbout(kinds)).toEqual(rules);
  expect(await everyRule()).toBe(rules);
});

test.each([...kinds, 'unknown'] as const)('no rule that can speak of %s is left out', async (kind) => {
  const loaded = ids(await rulesAbout([kind, kind]));
  const speaking = rules.filter((rule) => kind !== 'unknown' && (rule.kinds?.includes(kind) ?? true));
  expect(loaded).toEqual(expect.arrayContaining(ids(speaking)));
  expect(loaded).toEqual(ids(rules).filter((id) => loaded.includes(id)));
});

test('rules about other kinds are not loaded', async () => {
  const loaded = ids(await rulesAbout(['theme']));
  expect(loaded).toContain('splash-missing-icon');
  expect(loaded.filter((id) => /^(?:plugin|css-token|webapp3)-/.test(id))).toEqual([]);
  expect(ids(await rulesAbout([])).length).toBeLessThan(loaded.length);
});
