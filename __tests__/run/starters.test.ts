import type { Kind } from '../../src/model/package.ts';
import { KINDS } from '../../src/pexip/kinds.ts';
import { starterOf } from '../../src/run/starters.ts';
import { checkFiles } from '../support/check.ts';

const kinds = Object.keys(KINDS) as Kind[];

test.each(kinds)('nothing is found in a new %s, whatever its brand is called', async (kind) => {
  for (const brand of ['Acme', 'Ærø & søn', 'x']) {
    const files = starterOf(kind, { brand, now: 1_769_000_000_000 });
    const tree = Object.fromEntries(Object.entries(files).map(([path, content]) => [`new/${path}`, content]));
    const report = await checkFiles(tree);
    expect(report.findings).toEqual([]);
    expect(report.packages).toMatchObject([{ kind, name: 'new', assets: Object.keys(files).length }]);
  }
});

test('a theme has a background, an icon and its settings; webapp2 has a plugin', () => {
  const options = { brand: 'Acme', now: 5 };
  expect(Object.keys(starterOf('theme', options)).sort()).toEqual([
    'background.jpg',
    'icon_brand.svg',
    'themeconfig.json',
  ]);
  const webapp2 = starterOf('webapp2', options);
  expect(Object.keys(webapp2)).toContain('webapp2/plugins/raise-hand/raise-hand.plugin.js');
  expect(JSON.parse(String(webapp2['webapp2/manifest.json'])).brandingID).toBe('5');
});
