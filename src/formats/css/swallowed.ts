import type { RawDeclaration } from './structure.ts';
import { type CssTokens, TOKEN, unescapeCss } from './tokens.ts';

/** A property’s name within the value of another one. */
export interface CssSwallowed {
  readonly property: string;
  readonly start: number;
  readonly end: number;
}

/** Names before a colon that old browsers’ values have: `progid:DXImageTransform.Microsoft.gradient(…)`. */
const VALUE_NAMES = new Set(['progid']);

/**
 * The names of properties that stand within a declaration’s value: no value holds `name:` outside of brackets and
 * strings, so a semicolon is missing before it. A custom property may hold anything; only a name that begins a line
 * counts there.
 */
export function swallowedIn(
  tokens: CssTokens,
  { start, colon, end }: RawDeclaration,
): readonly CssSwallowed[] {
  const found: CssSwallowed[] = [];
  const isCustom = tokens.raw(start).startsWith('--');
  let depth = 0;
  for (let i = colon + 1; i < end; i++) {
    const type = tokens.type(i);
    if (opens(type)) depth++;
    else if (closes(type)) depth--;
    else if (type === TOKEN.colon && depth === 0) {
      const name = nameBefore(tokens, i, colon);
      if (name !== undefined && (!isCustom || name.beginsLine) && (name.beginsLine || !name.isFirst))
        found.push({ property: name.property, start: name.start, end: name.end });
    }
  }
  return found;
}

interface Name extends CssSwallowed {
  /** Whether nothing else of the value stands before it. */
  readonly isFirst: boolean;
  readonly beginsLine: boolean;
}

function nameBefore(tokens: CssTokens, index: number, colon: number): Name | undefined {
  let at = index - 1;
  while (isBlank(tokens, at)) at--;
  const type = tokens.type(at);
  // `margin:0padding:0` is read as a number with a unit.
  const raw = type === TOKEN.dimension ? (/[a-z-]+$/i.exec(tokens.raw(at))?.[0] ?? '') : tokens.raw(at);
  if ((type !== TOKEN.ident && type !== TOKEN.dimension) || raw === '') return undefined;
  const property = unescapeCss(raw).toLowerCase();
  if (at <= colon || VALUE_NAMES.has(property)) return undefined;
  let before = at - 1;
  let beginsLine = false;
  for (; before > colon && isBlank(tokens, before); before--)
    beginsLine ||= /[\r\n\f]/.test(tokens.raw(before));
  const end = tokens.start(at + 1);
  const isFirst = before === colon && type === TOKEN.ident;
  return { property, start: end - raw.length, end, isFirst, beginsLine };
}

function isBlank(tokens: CssTokens, index: number): boolean {
  return tokens.type(index) === TOKEN.whiteSpace || tokens.type(index) === TOKEN.comment;
}

function opens(type: number): boolean {
  return (
    type === TOKEN.leftRound ||
    type === TOKEN.function ||
    type === TOKEN.leftSquare ||
    type === TOKEN.leftCurly
  );
}

function closes(type: number): boolean {
  return type === TOKEN.rightRound || type === TOKEN.rightSquare || type === TOKEN.rightCurly;
}
