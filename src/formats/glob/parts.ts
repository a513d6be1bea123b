import type { Node } from './automaton.ts';

const ONE: Node = { type: 'one' };
const ANY: Node = { type: 'any' };
const SLASH: Node = { type: 'text', text: '/' };

export const many = (node: Node, least: 0 | 1): Node => ({ type: 'repeat', node, least, most: 'many' });
const sequence = (...nodes: Node[]): Node => ({ type: 'sequence', nodes });

/** `*`: any part of a name. */
export const NAME = many(ONE, 0);
/** `*` alone between slashes. */
export const WHOLE_NAME = many(ONE, 1);
/** `**` and a slash: any directories, or none. */
export const DIRECTORIES = many(sequence(many(ONE, 1), SLASH), 0);
/** `**` at the end. */
export const REST = many(ANY, 0);
/** A slash and `**` at the end: what lies below. */
export const BELOW = sequence(SLASH, many(ANY, 1));
/** The same with the directory itself. */
export const REST_OR_NOTHING: Node = { type: 'repeat', node: sequence(SLASH, REST), least: 0, most: 1 };

/** Characters as they are. */
export const characters = (text: string): Node => ({ type: 'text', text });

/** Classes of POSIX as far as they are about ASCII. */
const NAMED: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  digit: [[48, 57]],
  lower: [[97, 122]],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [[65, 90]],
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};

/** The class of characters that begins at a bracket, and where it ends; undefined where it is never closed. */
export function classAt(
  text: string,
  start: number,
): { readonly node: Node; readonly end: number } | undefined {
  const ranges: (readonly [number, number])[] = [];
  let at = start + 1;
  const not = text.charAt(at) === '!' || text.charAt(at) === '^';
  if (not) at++;
  for (let isFirst = true; at < text.length; isFirst = false) {
    if (text.charAt(at) === ']' && !isFirst) return { node: { type: 'class', ranges, not }, end: at + 1 };
    const name = /^\[:([a-z]{5,6}):\]/.exec(text.slice(at, at + 10))?.[1];
    if (name !== undefined && Object.hasOwn(NAMED, name)) {
      ranges.push(...(NAMED[name] ?? []));
      at += name.length + 4;
      continue;
    }
    const from = escaped(text, at);
    at = from.end;
    if (text.charAt(at) !== '-' || at + 1 >= text.length || text.charAt(at + 1) === ']') {
      ranges.push([from.code, from.code]);
      continue;
    }
    const to = escaped(text, at + 1);
    at = to.end;
    ranges.push([from.code, to.code]);
  }
  return undefined;
}

function escaped(text: string, at: number): { readonly code: number; readonly end: number } {
  const isEscaped = text.charAt(at) === '\\' && at + 1 < text.length;
  const end = isEscaped ? at + 1 : at;
  return { code: text.charCodeAt(end), end: end + 1 };
}
