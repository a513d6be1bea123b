import { findingsOf } from '../../support/check.ts';

test('half of a character in a name is told', async () => {
  const files = { 'acme/themeconfig.json': { theme_version: 2 }, 'acme/icon_\ud800.svg': '<svg/>' };
  expect(await findingsOf('package-path', files)).toEqual([
    expect.stringContaining('” must be whole Unicode characters; one of them is cut in half.'),
  ]);
});
