import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { FileFact } from '../pexip/files.ts';
import { isLitter } from '../pexip/litter.ts';
import { observed } from '../pexip/source.ts';
import { THEME_FILES } from '../pexip/theme-files.ts';
import { BASE_ICONS } from '../pexip/theme-screens.ts';
import { WEBAPP2_ROOTS } from '../pexip/webapp2-files.ts';
import { factsOf } from './known-files.ts';

const EXTENSION = /\.[A-Za-z0-9]{1,12}$/;
/** What files of packages end in. */
const EXTENSIONS: readonly string[] = [
  ...['jpg', 'png', 'svg', 'ico', 'icns', 'bmp'],
  ...['json', 'js', 'css', 'rtf', 'webmanifest', 'wav'],
];
const LEARNT = observed('the Base theme of the project');
/** No file of a table is called so: a pattern that it fits takes any name. */
const ANY_STEM = 'zq0';

/** The name that a kind knows and that a file has in another case, with another extension or with one too many; not taken yet. */
export function rightName(pkg: DecodedPackage, name: string): string | undefined {
  if (pkg.kind === 'unknown') return undefined;
  if (pkg.baseTheme?.theme.asset(name)) return undefined;
  const known = telling(pkg);
  // The tables know names below either root of webapp2.
  const root = pkg.kind === 'webapp2' ? (WEBAPP2_ROOTS.findLast((one) => name.startsWith(one)) ?? '') : '';
  const inside = name.slice(root.length);
  if (fits(known, inside)) return undefined;
  const right =
    inRightCase(known, inside) ?? withoutSecondExtension(known, inside) ?? withRightExtension(known, inside);
  return right === undefined || pkg.asset(root + right) ? undefined : root + right;
}

/** Names as they are, by their lower case, and patterns of names. */
interface Telling {
  readonly exact: ReadonlySet<string>;
  readonly byLowerCase: ReadonlyMap<string, string>;
  readonly patterns: readonly RegExp[];
}

/** Read once for a package, as every file of it is asked about. */
const telling = once((pkg: DecodedPackage): Telling => {
  const names = factsTelling(pkg).map(({ name }) => name);
  const exact = names.filter((name) => typeof name === 'string');
  return {
    exact: new Set(exact),
    // Of names that differ in case the first counts.
    byLowerCase: new Map([...exact].reverse().map((name) => [name.toLowerCase(), name])),
    patterns: names.filter((name) => typeof name !== 'string'),
  };
});

/** What a kind knows by names of their own: not the rows that any icon of a theme fits. */
function factsTelling({ kind, baseTheme }: DecodedPackage): readonly FileFact[] {
  if (kind === 'unknown') return [];
  if (kind !== 'theme') return factsOf(kind);
  const own = THEME_FILES.filter(({ role }) => role !== 'graphic' && role !== 'icon' && role !== 'watermark');
  const icons = BASE_ICONS.map(({ file, source }) => ({ name: file, what: 'an icon of a screen', source }));
  const ofBaseTheme = baseTheme?.theme.assets.filter(({ name }) => !isLitter(name)) ?? [];
  return [
    ...own,
    ...icons,
    ...ofBaseTheme.map(({ name }) => ({ name, what: 'a file of the Base theme', source: LEARNT })),
  ];
}

function inRightCase(known: Telling, name: string): string | undefined {
  const lower = name.toLowerCase();
  const whole = known.byLowerCase.get(lower);
  if (whole !== undefined) return whole;
  const base = name.slice(name.lastIndexOf('/') + 1);
  const directory = name.slice(0, name.length - base.length);
  return [directory + base.toLowerCase(), lower].find((one) => one !== name && fits(known, one));
}

/** `themeconfig.json.txt`, as editors save it on systems that hide what a name ends in. */
function withoutSecondExtension(known: Telling, name: string): string | undefined {
  const shorter = name.replace(EXTENSION, '');
  if (!EXTENSION.test(shorter)) return undefined;
  return fits(known, shorter) ? shorter : inRightCase(known, shorter);
}

function withRightExtension(known: Telling, name: string): string | undefined {
  if (!EXTENSION.test(name)) return undefined;
  for (const extension of EXTENSIONS) {
    const other = name.replace(EXTENSION, `.${extension}`);
    const right = fits(known, other) ? other : inRightCase(known, other);
    if (right !== undefined && !fits(known, right.replace(/[^/]*(?=\.[^./]*$)/, ANY_STEM))) return right;
  }
  return undefined;
}

const fits = ({ exact, patterns }: Telling, name: string): boolean =>
  exact.has(name) || patterns.some((pattern) => pattern.test(name));
