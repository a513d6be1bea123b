import { type Content, findingsOf } from './check.ts';

/** Contents by path. */
export type Tree = Readonly<Record<string, Content>>;

/** A theme, a web app, … of these files; paths are relative to the package's root. */
export const theme = (files: Tree): Tree =>
  within('acme/', { 'themeconfig.json': { theme_version: 2 }, ...files });
export const webapp1 = (files: Tree): Tree =>
  within('old/configuration/', { 'settings.js': 'var applicationSettings = {};', ...files });
export const desktop = (files: Tree): Tree =>
  within('kit/', { 'package/configuration/settings.js': 'var applicationSettings = {};', ...files });
export const webapp2 = (files: Tree): Tree =>
  within('brand/webapp2/', { 'manifest.json': { brandingID: 1 }, ...files });
export const webapp3 = (images: object, files: Tree): Tree =>
  within('brand/webapp3/branding/', {
    'manifest.json': { version: 0, meta: { name: 'Acme' }, images },
    ...files,
  });

/** The same files, below a directory (with a slash at its end). */
export function within(directory: string, files: Tree): Tree {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [directory + name, content]));
}

/** What is judged, the files, and the findings sorted as text. */
export type Case = readonly [what: string, files: Tree, expected: readonly string[]];

/** One test of a rule for each row. */
export function cases(rule: string, rows: readonly Case[]): void {
  describe(rule, () => {
    test.each(rows.map(([what, files, expected]) => ({ what, files, expected })))(
      '$what',
      async ({ files, expected }) => {
        expect((await findingsOf(rule, files)).sort()).toEqual(expected);
      },
    );
  });
}
