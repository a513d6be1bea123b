import {
  at,
  declarationFault,
  lexicalFault,
  outside,
  preludeFault,
  type StructureFault,
  unclosed,
} from './structure-faults.ts';
import { type CssTokens, plainText, significant, TOKEN, unescapeCss } from './tokens.ts';

/** The outline of a stylesheet; ranges are token indices, `end` behind the last one. */
export interface Structure {
  readonly rules: readonly RawRule[];
  /** The first fault. */
  readonly fault?: StructureFault;
}
export interface RawRule {
  /** The selectors, or undefined for an at-rule such as `@font-face`. */
  readonly prelude: Range | undefined;
  /** Enclosing at-rules, and the rule's own, outermost first; as written, without comments. */
  readonly within: readonly string[];
  readonly declarations: readonly RawDeclaration[];
  readonly start: number;
}
export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface RawDeclaration extends Range {
  /** Index of the colon. */
  readonly colon: number;
}

/** At-rules that hold rules; what other at-rules hold is not judged. */
const GROUPS = new Set([
  'media',
  'supports',
  'document',
  '-moz-document',
  'layer',
  'container',
  'scope',
  'starting-style',
]);
/** At-rules that end with a semicolon. */
const STATEMENTS = new Set(['import', 'charset', 'namespace']);
/** Enclosing at-rules that are remembered. */
const MOST_WITHIN = 16;

interface Block {
  readonly opener: number;
  /** Whether every enclosing block is a rule's or a group's. */
  readonly judged: boolean;
  readonly prelude: Range | undefined;
  readonly within: readonly string[];
  readonly start: number;
  /** Filled lazily. */
  declarations: RawDeclaration[] | undefined;
}
interface State {
  readonly tokens: CssTokens;
  readonly blocks: Block[];
  readonly rules: RawRule[];
}
/** The next index, or what is wrong. */
type Step = number | StructureFault;

/** Reads the blocks of a stylesheet as browsers do (CSS Syntax Level 3, with nesting). Without recursion, in linear time. */
export function cssStructure(tokens: CssTokens): Structure {
  const state: State = { tokens, blocks: [], rules: [] };
  const lexical = lexicalFault(tokens);
  if (lexical !== undefined) return { rules: [], fault: lexical };
  let index = 0;
  while (index < tokens.count) {
    const next = step(state, index);
    if (typeof next !== 'number') return { rules: state.rules, fault: next };
    index = next;
  }
  const open = state.blocks.at(-1);
  if (open === undefined) return { rules: state.rules };
  return { rules: state.rules, fault: unclosed(tokens, open.opener) };
}

function step(state: State, index: number): Step {
  const { tokens, blocks } = state;
  switch (tokens.type(index)) {
    case TOKEN.whiteSpace:
    case TOKEN.comment:
      return index + 1;
    case TOKEN.rightCurly:
      if (blocks.pop() === undefined)
        return at(tokens, index, 'A closing brace “}” has no opening one before it.');
      return index + 1;
    case TOKEN.semicolon:
      return blocks.length > 0 || significant(tokens, index + 1) >= tokens.count
        ? index + 1
        : at(tokens, index, 'A semicolon stands where a rule belongs: browsers ignore the rule after it.');
    case TOKEN.cdo:
    case TOKEN.cdc:
      return blocks.length === 0 ? index + 1 : item(state, index);
    case TOKEN.atKeyword:
      return atRule(state, index);
    default:
      return item(state, index);
  }
}

function atRule(state: State, index: number): Step {
  const { tokens, blocks } = state;
  const end = sequenceEnd(tokens, index + 1, false);
  if (typeof end !== 'number') return end;
  if (tokens.type(end) !== TOKEN.leftCurly) return tokens.type(end) === TOKEN.semicolon ? end + 1 : end;
  const name = unescapeCss(tokens.raw(index).slice(1)).toLowerCase();
  if (STATEMENTS.has(name)) return at(tokens, index, `“@${name}” does not end with a semicolon.`);
  const parent = blocks.at(-1);
  const within = [...(parent?.within ?? []).slice(0, MOST_WITHIN - 1), plainText(tokens, index, end)];
  const judged = GROUPS.has(name) && (parent?.judged ?? true);
  blocks.push({
    opener: end,
    judged,
    prelude: parent?.prelude,
    within,
    start: index,
    declarations: undefined,
  });
  return end + 1;
}

/** A declaration, or a rule with selectors. */
function item(state: State, index: number): Step {
  const { tokens, blocks } = state;
  const colon = blocks.length > 0 ? propertyEnd(tokens, index) : undefined;
  const custom = colon !== undefined && tokens.raw(index).startsWith('--');
  const end = sequenceEnd(tokens, index, custom);
  if (typeof end !== 'number') return end;
  if (tokens.type(end) === TOKEN.leftCurly) return openRule(state, index, end);
  const block = blocks.at(-1);
  if (block === undefined) return outside(tokens, index, end);
  if (colon !== undefined) declare(state, block, { start: index, colon, end });
  else if (block.judged && end < tokens.count) {
    const fault = declarationFault(tokens, index, end);
    if (fault !== undefined) return fault;
  }
  return tokens.type(end) === TOKEN.semicolon ? end + 1 : end;
}

function openRule(state: State, index: number, end: number): Step {
  const { tokens, blocks, rules } = state;
  const parent = blocks.at(-1);
  const judged = parent?.judged ?? true;
  const fault = judged ? preludeFault(tokens, index, end) : undefined;
  if (fault !== undefined) return fault;
  const within = parent?.within ?? [];
  const declarations: RawDeclaration[] = [];
  const prelude = { start: index, end };
  rules.push({ prelude, within, declarations, start: index });
  blocks.push({ opener: end, judged, prelude, within, start: index, declarations });
  return end + 1;
}

function declare(state: State, block: Block, declaration: RawDeclaration): void {
  if (block.declarations === undefined) {
    block.declarations = [];
    const { prelude, within, declarations, start } = block;
    state.rules.push({ prelude, within, declarations, start });
  }
  block.declarations.push(declaration);
}

/**
 * The index of the `;`, `{` or `}` that ends the values from `index` on, or the count. Brackets hold what is in them;
 * so do braces when `braces` says so (custom properties).
 */
function sequenceEnd(tokens: CssTokens, index: number, braces: boolean): Step {
  const open: number[] = [];
  for (let i = index; i < tokens.count; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.leftRound || type === TOKEN.function || type === TOKEN.leftSquare) open.push(i);
    else if (type === TOKEN.leftCurly) {
      if (open.length === 0 && !braces) return i;
      open.push(i);
    } else if (type === TOKEN.semicolon && open.length === 0) return i;
    else if (type === TOKEN.rightRound || type === TOKEN.rightSquare || type === TOKEN.rightCurly) {
      const opener = open.at(-1);
      if (opener !== undefined && closes(tokens.type(opener), type)) open.pop();
      else if (type !== TOKEN.rightCurly) continue;
      else if (opener === undefined) return i;
      else return unclosed(tokens, opener);
    }
  }
  const opener = open.at(-1);
  return opener === undefined ? tokens.count : unclosed(tokens, opener);
}

function closes(opener: number, closer: number): boolean {
  if (closer === TOKEN.rightSquare) return opener === TOKEN.leftSquare;
  if (closer === TOKEN.rightCurly) return opener === TOKEN.leftCurly;
  return opener === TOKEN.leftRound || opener === TOKEN.function;
}

/** The index of the colon when a property's name begins at `index`, with the prefix that old browsers were told apart by. */
function propertyEnd(tokens: CssTokens, index: number): number | undefined {
  const name = tokens.type(index) === TOKEN.delim ? index + 1 : index;
  if (tokens.type(name) !== TOKEN.ident && tokens.type(name) !== TOKEN.hash) return undefined;
  const colon = significant(tokens, name + 1);
  return tokens.type(colon) === TOKEN.colon ? colon : undefined;
}
