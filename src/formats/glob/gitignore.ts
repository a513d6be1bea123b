import { automaton, type LastFitting, type Node } from './automaton.ts';
import { BELOW, characters, classAt, DIRECTORIES, NAME, WHOLE_NAME } from './parts.ts';

/** What a `.gitignore` says of a path: the last line that fits decides; undefined where none does. */
export type IgnoreRules = (path: string, isDirectory: boolean) => boolean | undefined;

/** A longer pattern is longer than any path. */
const LONGEST_PATTERN = 4_096;
/** What stands for itself; a slash is looked at with what follows. */
const PLAIN = /[^*?[\\/]+/y;

/**
 * Reads a `.gitignore`, as gitignore(5) describes it. Paths are relative to its directory. What lies below an ignored
 * directory is for the caller to know.
 */
export function ignoreRules(text: string): IgnoreRules {
  let lines: readonly Line[] | undefined;
  let forFiles: LastFitting | undefined;
  let forDirectories: LastFitting | undefined;
  return (path, isDirectory) => {
    // A tree can have one in every directory; many are never asked.
    lines ??= linesOf(text);
    if (isDirectory) forDirectories ??= automaton(lines.map(({ node }) => node));
    else forFiles ??= automaton(lines.map(({ node, onlyDirectories }) => (onlyDirectories ? NOTHING : node)));
    return lines[(isDirectory ? forDirectories : forFiles)?.(path) ?? -1]?.ignores;
  };
}

interface Line {
  readonly ignores: boolean;
  readonly onlyDirectories: boolean;
  readonly node: Node;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const pattern = withoutBlanks(line.replace(/\r$/, ''));
    if (pattern === '' || pattern.startsWith('#') || pattern.length > LONGEST_PATTERN) continue;
    const ignores = !pattern.startsWith('!');
    const bare = ignores ? pattern : pattern.slice(1);
    const onlyDirectories = bare.endsWith('/');
    const node = nodeOf(onlyDirectories ? bare.slice(0, -1) : bare);
    if (node) lines.push({ ignores, onlyDirectories, node });
  }
  return lines;
}

const NOTHING: Node = { type: 'choice', nodes: [] };

/** Blanks at the end count only behind a backslash. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line.charAt(end - 1) === ' ') end--;
  let slashes = 0;
  while (slashes < end && line.charAt(end - 1 - slashes) === '\\') slashes++;
  return line.slice(0, slashes % 2 === 1 && end < line.length ? end + 1 : end);
}

/** Undefined for a pattern that fits nothing. */
function nodeOf(pattern: string): Node | undefined {
  const anchored = pattern.includes('/');
  const text = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  if (text === '') return undefined;
  const nodes: Node[] = anchored ? [] : [DIRECTORIES];
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at);
    if (!part) return undefined;
    nodes.push(part.node);
    at = part.end;
  }
  return { type: 'sequence', nodes };
}

function partAt(text: string, at: number): { readonly node: Node; readonly end: number } | undefined {
  const first = text.charAt(at);
  const startsName = at === 0 || text.charAt(at - 1) === '/';
  // More than two asterisks are as good as two.
  if (first === '/' && starsEnd(text, at + 1) > at + 2 && starsEnd(text, at + 1) === text.length)
    return { node: BELOW, end: text.length };
  if (first === '*') {
    const end = starsEnd(text, at);
    const next = text.charAt(end);
    if (startsName && next === '/' && end > at + 1) return { node: DIRECTORIES, end: end + 1 };
    return { node: startsName && (next === '' || next === '/') ? WHOLE_NAME : NAME, end };
  }
  if (first === '?') return { node: { type: 'one' }, end: at + 1 };
  // Git takes an open class, and a backslash with nothing behind it, for a pattern that fits nothing.
  if (first === '[') return classAt(text, at);
  if (first !== '\\') {
    PLAIN.lastIndex = at;
    const [plain = first] = PLAIN.exec(text) ?? [];
    return { node: characters(plain), end: at + plain.length };
  }
  return at + 1 < text.length ? { node: characters(text.charAt(at + 1)), end: at + 2 } : undefined;
}

function starsEnd(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === '*') end++;
  return end;
}
