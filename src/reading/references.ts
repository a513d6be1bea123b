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
/** Words with the file that has them, `several` for more than one. */
type Words = ReadonlyMap<string, string>;
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
  const byBase = new Map<string, string[]>();
  for (const { name } of pkg.assets) {
    const others = byBase.get(baseName(name));
    if (others) others.push(name);
    else byBase.set(baseName(name), [name]);
  }
  const mentioned = new Set<string>();
  const pattern = extensionPattern(pkg.assets);
  for (const { name: from, text } of pattern ? texts : []) {
    for (const path of pathsIn(text, pattern as RegExp)) {
      for (const name of byBase.get(baseName(path)) ?? []) {
        if (name !== from && leadsTo(path, name)) mentioned.add(name);
      }
    }
  }
  for (const name of unusual(byBase)) {
    if (texts.some((item) => item.name !== name && item.text.includes(baseName(name)))) mentioned.add(name);
  }
  let words: Words | undefined;
  return {
    mentions: (name) => mentioned.has(name),
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

/** Matches where a path with one of the package's extensions ends. */
function extensionPattern(assets: readonly DecodedAsset[]): RegExp | undefined {
  const written = assets.map(({ name }) => /\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1] ?? '');
  const extensions = [...new Set(written)].filter((extension) => extension !== '');
  return extensions.length === 0
    ? undefined
    : new RegExp(`\\.(?:${extensions.join('|')})(?![A-Za-z0-9])`, 'g');
}

/** Every path in a text that ends like one of the package's files. */
function* pathsIn(text: string, pattern: RegExp): Generator<string> {
  for (const match of text.matchAll(pattern)) {
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

/** Whether a path of any base (this file, the package, the web server) can mean the asset. */
function leadsTo(path: string, name: string): boolean {
  const bare = path.replace(/^(?:[A-Za-z+.-]{1,20}:)?(?:\.{0,2}\/)+/, '').replace(/^\.{1,2}\//, '');
  return name === bare || name.endsWith(`/${bare}`) || bare.endsWith(`/${name}`);
}

/** Assets whose names a path in code would be cut off in. */
function unusual(byBase: ReadonlyMap<string, readonly string[]>): string[] {
  const bases = [...byBase.keys()].filter(
    (base) => !/\.[A-Za-z0-9]{1,12}$/.test(base) || [...base].some((character) => DELIMITERS.has(character)),
  );
  return bases.slice(0, MOST_LOOKED_UP).flatMap((base) => byBase.get(base) ?? []);
}

/** Every word on its own, and with a slash behind it every directory at whose name a text ends (`"icons/" + name`). */
function wordsOf(texts: readonly ReferringText[]): Words {
  const words = new Map<string, string>();
  for (const { name, text } of texts) {
    for (const match of text.matchAll(/[A-Za-z0-9_-]+|\/(?=["'`]|\$\{)/g)) {
      const start = match.index - LONGEST_PATH;
      const word = match[0] === '/' ? directoryBefore(text.slice(Math.max(0, start), match.index)) : match[0];
      const other = words.get(word);
      words.set(word, other === undefined || other === name ? name : SEVERAL);
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
  const has = (word: string) => words.has(word) && words.get(word) !== name;
  const parts = baseName(name).split('.').slice(0, -1);
  return has(`${baseName(directoryOf(name).slice(0, -1))}/`) || (parts.length > 0 && parts.every(has));
}
