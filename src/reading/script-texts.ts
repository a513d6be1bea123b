import type { AnyNode, CallExpression, NewExpression } from 'acorn';
import { propertyName } from '../formats/javascript/literals.ts';
import { isFunctionNode, type Scopes } from '../formats/javascript/scopes.ts';
import { possibleValues, returned } from '../formats/javascript/values.ts';
import type { ScriptMembers } from './script-members.ts';

/** How a text begins that an expression may give. */
export interface Beginning {
  readonly text: string;
  /** Whether that is all of it; else more follows that takes running the script to know. */
  readonly isWhole: boolean;
  /** The literal that it begins with, without its quotes. */
  readonly start: number;
  readonly end: number;
}
export interface TextReader {
  /** Every text that an expression may give, by its beginning; [] when nothing is known of it. */
  beginnings(node: AnyNode): readonly Beginning[];
}

/** Steps for one expression, and for all of a script. */
const MOST_STEPS = 400;
const MOST_STEPS_IN_ALL = 50_000;
const MOST_BEGINNINGS = 20;
/** Longer beginnings are not put together. */
const LONGEST_IN_CHARACTERS = 2000;
/** Methods that leave the beginning as it is. */
const SAME = new Set(['toString', 'valueOf', 'trim', 'trimEnd', 'toLowerCase', 'normalize', 'replace']);
const SAME_FUNCTIONS = new Set(['String', 'encodeURI']);

/** Reads the texts of a script: literals, what is put together of them, constants and members. */
export function textReader(scopes: Scopes, members: ScriptMembers): TextReader {
  let all = 0;
  return {
    beginnings(node) {
      let steps = 0;
      const seen = new Set<AnyNode>();
      const of = (one: AnyNode): readonly Beginning[] => {
        if (++steps > MOST_STEPS || ++all > MOST_STEPS_IN_ALL || seen.has(one)) return [];
        seen.add(one);
        const found = ofNode(one, of, scopes, members);
        // The same constant can stand in several parts of one text.
        seen.delete(one);
        return found.slice(0, MOST_BEGINNINGS);
      };
      return of(node);
    },
  };
}

type Of = (node: AnyNode) => readonly Beginning[];

function ofNode(node: AnyNode, of: Of, scopes: Scopes, members: ScriptMembers): readonly Beginning[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number'
        ? [{ text: String(node.value), isWhole: true, start: node.start + 1, end: node.end - 1 }]
        : [];
    case 'TemplateElement':
      return [{ text: node.value.cooked ?? '', isWhole: true, start: node.start, end: node.end }];
    case 'TemplateLiteral':
      return joined(
        [...node.quasis, ...node.expressions].sort((a, b) => a.start - b.start),
        of,
      );
    case 'BinaryExpression':
      return node.operator === '+' ? joined(summands(node), of) : [];
    case 'NewExpression':
    case 'CallExpression':
      return ofCall(node, of, scopes);
    case 'MemberExpression':
      // The page that a plugin runs in is served with https:.
      if (isPageProtocol(node)) return [{ text: 'https:', isWhole: true, start: node.start, end: node.end }];
      if (propertyName(node.property, node.computed) === 'href') return of(node.object);
      return members.of(node).flatMap(of);
    case 'Identifier':
      return [...parameterValues(node, scopes, members), ...others(node, scopes)].flatMap(of);
    default:
      return others(node, scopes).flatMap(of);
  }
}

function others(node: AnyNode, scopes: Scopes): readonly AnyNode[] {
  return possibleValues(node, scopes).filter((value) => value !== undefined && value !== node) as AnyNode[];
}

function parameterValues(
  node: AnyNode & { readonly type: 'Identifier' },
  scopes: Scopes,
  members: ScriptMembers,
): readonly AnyNode[] {
  const definitions = scopes.bindingOf(node)?.definitions.slice(0, MOST_BEGINNINGS) ?? [];
  return definitions.flatMap((one) =>
    one.type === 'parameter' ? members.argumentsOf(one.of, one.index) : [],
  );
}

/** The parts of a sum, which is nested to the left, in the order of the text. */
function summands(node: AnyNode): readonly AnyNode[] {
  const parts: AnyNode[] = [];
  let left = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  return parts.reverse();
}

function joined(parts: readonly AnyNode[], of: Of, separator = ''): readonly Beginning[] {
  let results: readonly Beginning[] = [{ text: '', isWhole: true, start: 0, end: 0 }];
  for (const [index, part] of parts.entries()) {
    if (results.every(({ isWhole, text }) => !isWhole || text.length > LONGEST_IN_CHARACTERS)) break;
    const next = of(part);
    const between = index === 0 ? '' : separator;
    results = results
      .flatMap((before) => {
        if (!before.isWhole || before.text.length > LONGEST_IN_CHARACTERS) return [before];
        if (next.length === 0) return [{ ...before, text: before.text + between, isWhole: false }];
        return next.map((after) => {
          const place = before.text === '' ? after : before;
          return {
            text: before.text + between + after.text,
            isWhole: after.isWhole,
            start: place.start,
            end: place.end,
          };
        });
      })
      .slice(0, MOST_BEGINNINGS);
  }
  return results.filter(({ text }) => text !== '');
}

function ofCall(call: CallExpression | NewExpression, of: Of, scopes: Scopes): readonly Beginning[] {
  const { callee } = call;
  const [first, second] = call.arguments;
  if (callee.type === 'MemberExpression') {
    const name = propertyName(callee.property, callee.computed) ?? '';
    if (name === 'join' && callee.object.type === 'ArrayExpression') return ofList(callee.object, first, of);
    if (name === 'concat') return joined([callee.object, ...call.arguments], of);
    const isOtherScheme =
      name === 'replace' && first !== undefined && /^(?:http|ws)/.test(of(first)[0]?.text ?? '');
    if (SAME.has(name) && !isOtherScheme)
      return of(callee.object).map((one) => ({ ...one, isWhole: one.isWhole && name !== 'replace' }));
  }
  const name = callee.type === 'Identifier' ? callee.name : undefined;
  if (first && name !== undefined && SAME_FUNCTIONS.has(name)) return of(first);
  if (first && call.type === 'NewExpression' && name === 'URL') {
    const own = of(first);
    return second && !own.some(({ text }) => /^[a-z]+:/i.test(text)) ? of(second) : own;
  }
  const functions = possibleValues(callee, scopes).filter((one) => one !== undefined && isFunctionNode(one));
  return functions.flatMap((one) => (one ? returned(one) : [])).flatMap(of);
}

/** `['https://a.example', path].join('/')`. */
function ofList(
  list: AnyNode & { readonly type: 'ArrayExpression' },
  separator: AnyNode | undefined,
  of: Of,
): readonly Beginning[] {
  const parts = list.elements.filter((one) => one !== null);
  const between = separator ? (of(separator)[0]?.text ?? '') : ',';
  return joined(parts, of, between);
}

/** `location.protocol`, `window.location.protocol`. */
function isPageProtocol(node: AnyNode & { readonly type: 'MemberExpression' }): boolean {
  if (propertyName(node.property, node.computed) !== 'protocol') return false;
  const { object } = node;
  const name = object.type === 'MemberExpression' ? object.property : object;
  return name.type === 'Identifier' && name.name === 'location';
}
