import { findingsOf } from '../../support/check.ts';

test('50,000 missing tokens are named, and the rest are counted', async () => {
  const tokens = Object.fromEntries(Array.from({ length: 50_003 }, (_, index) => [`ACME_${index}`, 'x']));
  const found = await findingsOf('language-missing-token', {
    'acme/configuration/languages/en-us.json': tokens,
    'acme/configuration/languages/nb-no.json': { ACME_0: 'x' },
  });
  expect(found).toHaveLength(50_001);
  expect(found.filter((text) => text.includes('more tokens of'))).toEqual([
    'acme/configuration/languages/nb-no.json “nb-no.json” lacks 2 more tokens of “en-us.json”.',
  ]);
});
