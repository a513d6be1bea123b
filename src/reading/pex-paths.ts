import type { AnyNode, Identifier, MemberExpression } from 'acorn';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { propertyName } from '../formats/javascript/literals.ts';
import type { Definition } from '../formats/javascript/patterns.ts';
import { type Binding, GLOBAL_OBJECTS, type Scopes } from '../formats/javascript/scopes.ts';
import { invokedArgument } from '../formats/javascript/values.ts';
import { walk } from '../formats/javascript/walk.ts';
import { once } from '../formats/once.ts';

/** Below `PEX`: `['pluginAPI', 'registerPlugin']`, `[]` for `PEX` itself. */
export type PexPath = readonly string[];
/** Where a script names something below `PEX`. */
export interface PexUse {
  readonly path: PexPath;
  /** The name itself. */
  readonly start: number;
  readonly end: number;
  /** Whether the script gives it a value: then it is the script's own. */
  readonly isAssigned: boolean;
}

const PEX = 'PEX';
/** `window.PEX.pexrtc.conference.participants` is longer than anything that is known. */
const LONGEST_PATH = 8;
/** Aliases are followed no further: every step on would cost more than the one before, and nothing known is there. */
const LONGEST_WAY = 40;
const DEEPEST = 20;

/** What a node means below `PEX`, whatever it is called: `window.PEX.pluginAPI`, an alias, a name taken out of it. */
export function pexPath(node: AnyNode, scopes: Scopes): PexPath | undefined {
  const path = globalPath(node, scopes, 0);
  return isPex(path) ? path.slice(1) : undefined;
}

/** The way from the global object to what a node means, through aliases: `['PEX', 'pluginAPI']`; [] for the object itself. */
export function wayFromGlobal(node: AnyNode, scopes: Scopes): readonly string[] | undefined {
  return globalPath(node, scopes, 0);
}

interface Source {
  readonly script: JavaScript;
  readonly scopes: Scopes;
}

/** Every name below `PEX` that a script writes out, aliases of it not counted again. */
export const pexUses = once(({ script, scopes }: Source): readonly PexUse[] => {
  const uses: PexUse[] = [];
  walk(script.program, (node) => {
    if (node.type !== 'MemberExpression') return undefined;
    const path = pexPath(node, scopes);
    if (!path || path.length === 0) return undefined;
    const { start, end } = node.property;
    uses.push({ path, start, end, isAssigned: isTarget(node, scopes) });
    return undefined;
  });
  for (const { identifier, definition } of scopes.parts) {
    const base = globalPath(definition.node, scopes, 0);
    const path = base && [...base, ...definition.keys];
    if (!isPex(path)) continue;
    const { start, end } = identifier;
    for (let length = Math.max(2, (base?.length ?? 0) + 1); length <= path.length; length++)
      uses.push({ path: path.slice(1, length), start, end, isAssigned: false });
  }
  return uses;
});

/** The way from the global object; undefined when there are several, and none of them leads to `PEX`. */
function globalPath(node: AnyNode, scopes: Scopes, depth: number): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  switch (node.type) {
    case 'MemberExpression':
      return memberPath(node, scopes, depth);
    case 'Identifier':
      return namePath(node, scopes, depth);
    case 'ThisExpression':
      return [];
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return globalPath(node.expression, scopes, depth + 1);
    case 'AssignmentExpression':
      return globalPath(node.right, scopes, depth + 1);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last && globalPath(last, scopes, depth + 1);
    }
    case 'LogicalExpression':
      return first([node.right, node.left], scopes, depth);
    case 'ConditionalExpression':
      return first([node.consequent, node.alternate], scopes, depth);
    default:
      return undefined;
  }
}

function memberPath(member: MemberExpression, scopes: Scopes, depth: number): readonly string[] | undefined {
  const keys: string[] = [];
  let node: AnyNode = member;
  while (node.type === 'MemberExpression' && keys.length <= LONGEST_PATH) {
    const key = propertyName(node.property, node.computed);
    if (key === undefined) return undefined;
    keys.unshift(key);
    node = node.object;
  }
  const base = node.type === 'MemberExpression' ? undefined : globalPath(node, scopes, depth + 1);
  return base && below(base, keys);
}

/** Each variable is followed once. */
const known = new WeakMap<Binding, readonly string[] | undefined>();

function namePath(identifier: Identifier, scopes: Scopes, depth: number): readonly string[] | undefined {
  const { name } = identifier;
  const binding = scopes.bindingOf(identifier) ?? (name === PEX ? undefined : scopes.globalOf(name));
  if (!binding) return fromGlobal([name]);
  if (known.has(binding)) return known.get(binding);
  known.set(binding, undefined);
  let path: readonly string[] | undefined;
  for (const definition of binding.definitions) {
    const next = isPex(path) ? path : definedPath(definition, scopes, depth + 1);
    if (isPex(next) || binding.definitions.length === 1) path = next;
  }
  known.set(binding, path);
  return path;
}

function definedPath(definition: Definition, scopes: Scopes, depth: number): readonly string[] | undefined {
  switch (definition.type) {
    case 'value':
      return globalPath(definition.node, scopes, depth);
    case 'parameter': {
      const argument = invokedArgument(definition.of, definition.index, scopes);
      return argument && globalPath(argument, scopes, depth);
    }
    case 'part': {
      const path = globalPath(definition.node, scopes, depth);
      return path && below(path, definition.keys);
    }
    default:
      return undefined;
  }
}

/** Where keys lead from a way; undefined where that is too far for anything known. */
function below(way: readonly string[], keys: readonly string[]): readonly string[] | undefined {
  return way.length + keys.length > LONGEST_WAY ? undefined : fromGlobal([...way, ...keys]);
}

/** Without `window` and its other names at the front. */
function fromGlobal(path: readonly string[]): readonly string[] {
  let start = 0;
  while (GLOBAL_OBJECTS.has(path[start] ?? '')) start++;
  return path.slice(start);
}

function isPex(path: readonly string[] | undefined): path is readonly string[] {
  return path?.[0] === PEX;
}

/** Of several ways the one to `PEX`. */
function first(nodes: readonly AnyNode[], scopes: Scopes, depth: number): readonly string[] | undefined {
  const paths = nodes.map((node) => globalPath(node, scopes, depth + 1));
  return paths.find(isPex) ?? (paths.every((path) => path?.length === 0) ? [] : undefined);
}

function isTarget(member: MemberExpression, scopes: Scopes): boolean {
  const parent = scopes.parentOf(member);
  return parent?.type === 'AssignmentExpression' && parent.left === member;
}
