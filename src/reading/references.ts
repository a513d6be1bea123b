import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../model/package.ts';
import { extensionOf } from '../pexip/litter.ts';
import { baseName, directoryOf } from './paths.ts';

/** What the files of a package say of each other. */
export interface References {
  /** Whether a file other than itself mentions the asset, by a path that may be its own or by its mere name. */
  mentions(name: string): boolean;
  /** Whether another file may put the name together at run time: from its directory, or from the parts between its dots. */
  mayBuild(name: string): boolean;
  /** Whether every such text could be read. */
  readonly isComplete: boolean;
}
interface ReferringText {
  readonly name: string;
  readonly text: string;
}
/** Words with the file that says them, `SEVERAL` for more than one. */
type Words = Map<string, string>;
const SEVERAL = '*';

const REFERRING = new Set(['json', 'javascript', 'css', 'html', 'svg']);
const SCRIPTS = new Set(['js', 'mjs', 'cjs']);
/** What a path is cut off at, where it stands within code or markup. */
const DELIMITERS = new Set(' \t\r\n"\'`()<>=,;{}[]|\\*');
const LONGEST_PATH = 300;
/** Names with blanks or brackets are looked up one by one. */
const MOST_LOOKED_UP = 200;

/** Gathers every mention once for each package. Mentions are taken generously: a comment counts, and so does a text. */
export const referencesOf = once(gather);

function gather(pkg: DecodedPackage): References {
  const referring = pkg.assets.filter(isReferring);
  const texts = referring.flatMap(textsOf);
  const names = pkg.assets.map(({ name }) => name);
  const paths = pathsOf(texts, extensionsOf(names));
  const longer = tailsThatAre(new Set(names), paths);
  const unusual = unusualIn(texts, names);
  let words: Words | undefined;
  return {
    mentions: (name) =>
      isSaid(longer, name, name) ||
      isSaid(unusual, baseName(name), name) ||
      [...tailsOf(name)].some((tail) => isSaid(paths, tail, name)),
    mayBuild(name) {
      words ??= wordsOf(texts);
      return mayBuild(words, name);
    },
    // An empty file refers to nothing.
    isComplete: referring.every(({ decoded }) => decoded.ok || decoded.reason === 'empty'),
  };
}

/** Whether a file may refer to others; a plugin's libraries are text as far as their format goes. */
function isReferring({ format, name }: DecodedAsset): boolean {
  return REFERRING.has(format) || (format === 'text' && SCRIPTS.has(extensionOf(name)));
}

function textsOf({ format, name, decoded }: DecodedAsset): ReferringText[] {
  if (!decoded.ok) return [];
  if (format !== 'svg') return [{ name, text: (decoded.value as FormatValues['text']).text }];
  const { rasters, externals } = decoded.value as FormatValues['svg'];
  return [{ name, text: [...rasters, ...externals].map(({ what }) => what).join('\n') }];
}

function extensionsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => /\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1] ?? []));
}

/** Every path that the texts say. As its base may be anything, it can mean each asset that ends with it. */
function pathsOf(texts: readonly ReferringText[], extensions: ReadonlySet<string>): Words {
  const paths: Words = new Map();
  for (const { name, text } of texts)
    for (const path of pathsIn(text, extensions)) say(paths, withoutBase(path), name);
  return paths;
}

/** Every asset with whose name a path ends: what stands before may be the address of the package. */
function tailsThatAre(names: ReadonlySet<string>, paths: Words): Words {
  const found: Words = new Map();
  for (const [path, from] of paths) {
    for (const tail of tailsOf(path)) if (names.has(tail)) say(found, tail, from);
  }
  return found;
}

/** A path, and what follows each slash near its end. */
function* tailsOf(path: string): Generator<string> {
  yield path;
  for (let at = path.indexOf('/', path.length - LONGEST_PATH); at >= 0; at = path.indexOf('/', at + 1))
    yield path.slice(at + 1);
}

/** Every path in a text that ends like one of the package's files. */
function* pathsIn(text: string, extensions: ReadonlySet<string>): Generator<string> {
  for (const match of text.matchAll(/\.([A-Za-z0-9]{1,12})(?![A-Za-z0-9])/g)) {
    if (!extensions.has(match[1] ?? '')) continue;
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && end - start < LONGEST_PATH && !DELIMITERS.has(text.charAt(start - 1))) start--;
    const path = text.slice(start, end);
    yield path;
    if (path.includes('%')) yield unescaped(path);
  }
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutBase(path: string): string {
  return path.replace(/^(?:[A-Za-z+.-]{1,20}:)?(?:\.{0,2}\/)+/, '').replace(/^\.{1,2}\//, '');
}

/** The names, without their directories, that a path in code would be cut off in, as far as texts say them. */
function unusualIn(texts: readonly ReferringText[], names: readonly string[]): Words {
  const bases = [...new Set(names.map(baseName))].filter(
    (base) => !/\.[A-Za-z0-9]{1,12}$/.test(base) || [...base].some((character) => DELIMITERS.has(character)),
  );
  const said: Words = new Map();
  for (const base of bases.slice(0, MOST_LOOKED_UP))
    for (const { name, text } of texts) if (text.includes(base)) say(said, base, name);
  return said;
}

function say(words: Words, word: string, from: string): void {
  const other = words.get(word);
  words.set(word, other === undefined || other === from ? from : SEVERAL);
}

/** Whether anything but the file of that name says the word. */
function isSaid(words: Words, word: string, name: string): boolean {
  const from = words.get(word);
  return from !== undefined && from !== name;
}

/** Every word on its own, and with a slash behind it every directory at whose name a text ends (`"icons/" + name`). */
function wordsOf(texts: readonly ReferringText[]): Words {
  const words: Words = new Map();
  for (const { name, text } of texts) {
    for (const match of text.matchAll(/[A-Za-z0-9_-]+|\/(?=["'`]|\$\{)/g)) {
      const start = match.index - LONGEST_PATH;
      const word = match[0] === '/' ? directoryBefore(text.slice(Math.max(0, start), match.index)) : match[0];
      say(words, word, name);
    }
  }
  return words;
}

function directoryBefore(text: string): string {
  let start = text.length;
  while (start > 0 && text.charAt(start - 1) !== '/' && !DELIMITERS.has(text.charAt(start - 1))) start--;
  return `${text.slice(start)}/`;
}

function mayBuild(words: Words, name: string): boolean {
  const has = (word: string) => isSaid(words, word, name);
  const parts = baseName(name).split('.').slice(0, -1);
  return has(`${baseName(directoryOf(name).slice(0, -1))}/`) || (parts.length > 0 && parts.every(has));
}
