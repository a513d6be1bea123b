import fc from 'fast-check';
import { nameable, slug, uniqueNames } from '../../src/project/names.ts';

/** Names of packages at these roots; `^n` behind a root says that it is named after the nth directory above. */
function names(...roots: string[]): string[] {
  const items = roots.map((text) => {
    const [, root = '', above, configured] = /^(.*?)(?:\^(\d))?(?:=(.*))?$/.exec(text) ?? [];
    const kind = /webapp[123]/.exec(root)?.[0] ?? 'theme';
    return nameable(root, Number(above ?? 0), configured, ['over', 'parent', 'project'], kind);
  });
  return uniqueNames(items, 'project');
}

describe('a slug', () => {
  test.each([
    ['Acme Corp', 'acme-corp'],
    ['Ünïcødé', 'unic-de'],
    ['..hidden', 'hidden'],
    ['a.b_c-d', 'a.b_c-d'],
    ['日本', 'package'],
    ['-–-', 'package'],
  ])('%s becomes %s', (text, expected) => expect(slug(text)).toBe(expected));

  test('is ASCII, safe as a file name and stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
        const result = slug(text);
        expect(result).toMatch(/^[a-z0-9_][a-z0-9._-]{0,99}$/);
        expect(slug(result)).toBe(result);
      }),
    );
  });
});

describe('names', () => {
  test('are those of the directory, of the one above a marker directory, or of the ZIP', () => {
    expect(names('themes/acme', 'web/blue/webapp2^1', 'x/red/webapp3/branding^2', 'a/Pack 1.ZIP')).toEqual([
      'acme',
      'blue',
      'red',
      'pack-1',
    ]);
  });

  test('at the root are the project’s, or of a directory above when the root is a marker directory', () => {
    expect(names('')).toEqual(['project']);
    expect(names('webapp2^1')).toEqual(['project']);
    expect(names('^1')).toEqual(['parent']);
    expect(names('^2')).toEqual(['over']);
    expect(names('branding^2')).toEqual(['parent']);
  });

  test('take the shortest longer path that tells them apart', () => {
    expect(names('acme/theme', 'beta/theme')).toEqual(['acme-theme', 'beta-theme']);
    expect(names('x/acme/theme', 'y/acme/theme', 'z/beta/theme')).toEqual([
      'x-acme-theme',
      'y-acme-theme',
      'z-beta-theme',
    ]);
    expect(names('acme/webapp2^1', 'acme/webapp3/branding^2')).toEqual(['acme-webapp2', 'acme-webapp3']);
  });

  test('take their kind too where no path tells them apart, so that none keeps the shared name', () => {
    expect(names('acme', 'beta/acme', 'other')).toEqual(['acme-theme', 'beta-acme', 'other']);
    expect(names('a/x', 'b/x', 'x')).toEqual(['a-x', 'b-x', 'x-theme']);
    expect(names('acme', 'acme/webapp2^1')).toEqual(['acme-theme', 'acme-webapp2']);
    expect(names('x/acme', 'x/acme/webapp2^1')).toEqual(['acme-theme', 'acme-webapp2']);
    expect(names('acme.webapp3.zip', 'acme.webapp3')).toEqual(['acme.webapp3', 'acme.webapp3-2']);
    expect(names('', 'webapp2^1')).toEqual(['project-theme', 'project-webapp2']);
  });

  test('that are configured stay as they are', () => {
    expect(names('x=acme', 'themes/acme')).toEqual(['acme', 'themes-acme']);
    expect(names('acme', 'x=acme')).toEqual(['acme-theme', 'acme']);
  });

  test('are numbered when no path tells them apart', () => {
    expect(names('acme', 'acme.zip', 'Acme')).toEqual(['acme', 'acme-2', 'acme-3']);
    expect(names('acme', 'acme.zip', 'acme-2')).toEqual(['acme', 'acme-2', 'acme-2-2']);
  });

  test('are unique, whatever the directories', () => {
    const part = fc.constantFrom('a', 'b', 'A', 'a-b', 'a-2', 'webapp2', 'theme');
    const root = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(root, { maxLength: 12 }), (roots) => {
        const result = names(...roots.map((path) => (path.endsWith('webapp2') ? `${path}^1` : path)));
        expect(new Set(result).size).toBe(roots.length);
      }),
    );
  });
});
