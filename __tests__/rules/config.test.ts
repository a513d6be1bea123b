import { type Content, checkFiles } from '../support/check.ts';
import { themeFiles } from '../support/themes.ts';
import { zipOf } from '../support/zip.ts';

describe('config-base', () => {
  const judged = async (files: Readonly<Record<string, Content>>, base = 'base') => {
    const packages = [{ path: 'acme', base, baseLocation: { line: 3, column: 11 } }];
    const report = await checkFiles({ ...themeFiles(), ...files }, { packages, only: ['config-base'] });
    return report.findings.map(({ message, location }) => `${location?.line} ${message}`);
  };
  const zip = (name: string) => zipOf([{ name, data: '{"theme_version": 2}' }]);
  const none = (base: string) => [
    `3 “${base}” is no theme: it has no “themeconfig.json”, “vendordata.json”, layout or prompt of one.`,
  ];

  test.each<[string, Record<string, Content>]>([
    ['a theme', { 'base/themeconfig.json': {} }],
    ['a theme below the path', { 'base/v2/vendordata.json': {} }],
    ['pictures alone', { 'base/logo.svg': '<svg/>', 'base/README.md': 'x' }],
  ])('takes %s', async (_what, files) => {
    expect(await judged(files)).toEqual([]);
  });
  test('takes a ZIP of a theme, and leaves a damaged one to its own rule', async () => {
    expect(await judged({ 'base.zip': zip('themeconfig.json') }, 'base.zip')).toEqual([]);
    expect(await judged({ 'base.zip': 'PK' }, 'base.zip')).toEqual([]);
  });
  test.each<[string, Record<string, Content>]>([
    ['notes', { 'base/notes.txt': 'x' }],
    ['another kind', { 'base/webapp2/manifest.json': { brandingID: '1' } }],
    ['pictures among other things', { 'base/logo.svg': '<svg/>', 'base/index.html': 'x' }],
  ])('refuses a directory of %s', async (_what, files) => {
    expect(await judged(files)).toEqual(none('base'));
  });
  test('refuses a ZIP of anything else, and a file', async () => {
    expect(await judged({ 'base.zip': zip('webapp2/manifest.json') }, 'base.zip')).toEqual(none('base.zip'));
    expect(await judged({ 'base.json': {} }, 'base.json')).toEqual(none('base.json'));
  });
  test('a path where nothing is stays a wrong use', async () => {
    await expect(judged({})).rejects.toThrow(/nothing at that path/);
  });
});
