/** Projects of which something is there many times: what a rule finds once in a fixture, it finds so often. */
import type { Value } from './json.ts';
import { extensionOf, type Tree } from './projects.ts';

const LARGEST_FILE_IN_BYTES = 120_000;
const MOST_FILES = 400;
const MOST_TIMES = 2000;

/** Where something is multiplied: the level of JSON documents from the root, or files themselves. */
export const AXES = ['level 0', 'level 1', 'level 2', 'level 3', 'level 4', 'lines', 'files'] as const;
export type Axis = (typeof AXES)[number];

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** How often something can be there, so that the largest file stays of a size that people could have, or so many times that. */
export function mostTimes(tree: Tree, axis: Axis, room = 1): number {
  if (axis === 'files') return MOST_FILES * room;
  const largest = Math.max(
    ...[...tree].map(([path, { length }]) => (isScaled(path, axis) ? length : 0)),
    100,
  );
  return Math.max(16, Math.min(MOST_TIMES, Math.floor(LARGEST_FILE_IN_BYTES / largest)) * room);
}

const isScaled = (path: string, axis: Axis): boolean =>
  axis === 'lines'
    ? ['js', 'css', 'svg', 'html', 'txt', 'rtf'].includes(extensionOf(path))
    : axis.startsWith('level') && extensionOf(path) === 'json';

/** The project with everything on that axis so many times; undefined where the axis changes nothing. */
export function scaled(tree: Tree, axis: Axis, times: number): Tree | undefined {
  const files = new Map<string, Uint8Array>();
  let isChanged = false;
  for (const [path, bytes] of tree) {
    const more =
      axis === 'files' ? copies(path, bytes, times) : [[path, multiplied(path, bytes, axis, times)] as const];
    for (const [name, content] of more) files.set(name, content);
    isChanged ||= more.length > 1 || more[0]?.[1] !== bytes;
  }
  return isChanged ? files : undefined;
}

/** Files whose names are free, under so many names. */
function copies(path: string, bytes: Uint8Array, times: number): (readonly [string, Uint8Array])[] {
  const named = /^(.*?)((?:_48kHz_mono)?\.(?:svg|wav|jpg|png|css|html|js|txt|json))$/.exec(path);
  const isFixed = !named || /(?:themeconfig|vendordata|manifest|settings|brandgate[^/]*)\.\w+$/.test(path);
  if (isFixed || bytes.length * times > 20_000_000) return [[path, bytes]];
  return Array.from(
    { length: times },
    (_, index) => [index === 0 ? path : `${named[1]}${index}${named[2]}`, bytes] as const,
  );
}

function multiplied(path: string, bytes: Uint8Array, axis: Axis, times: number): Uint8Array {
  if (!isScaled(path, axis)) return bytes;
  const text = decode(bytes);
  if (axis === 'lines') return encode(moreLines(text, extensionOf(path), times));
  try {
    const value = JSON.parse(text) as Value;
    const more = moreAt(value, Number(axis.slice(-1)), times);
    return more === value ? bytes : encode(JSON.stringify(more, null, 1));
  } catch {
    return encode(moreLines(text, 'json', times));
  }
}

/** What is in the document's containers of that level so many times, the keys with a number behind them. */
function moreAt(value: Value, level: number, times: number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value as readonly Value[];
    if (level === 0) return items.length === 0 ? value : Array.from({ length: times }, () => items).flat();
    const inner = items.map((item) => moreAt(item, level - 1, times));
    return inner.some((item, index) => item !== items[index]) ? inner : value;
  }
  const pairs = Object.entries(value as { readonly [key: string]: Value });
  if (level > 0) {
    const inner = pairs.map(([key, item]) => [key, moreAt(item, level - 1, times)] as const);
    return inner.some(([, item], index) => item !== pairs[index]?.[1]) ? Object.fromEntries(inner) : value;
  }
  if (pairs.length === 0) return value;
  return Object.fromEntries(
    Array.from({ length: times }, (_, index) =>
      pairs.map(([key, item]) => [index === 0 ? key : `${key}${index}`, item]),
    ).flat(),
  ) as Value;
}

/** What is between a text's frame so many times: the inside of a drawing or page, the statements of a script. */
function moreLines(text: string, extension: string, times: number): string {
  const frames: Readonly<Record<string, RegExp>> = {
    svg: /^([\s\S]*?<svg[^>]*>)([\s\S]*)(<\/svg>\s*)$/,
    html: /^([\s\S]*?<body[^>]*>)([\s\S]*)(<\/body>[\s\S]*)$/,
    json: /^(\s*[{[])([\s\S]*)([}\]]\s*)$/,
  };
  const [, head = '', body = text, tail = ''] = frames[extension]?.exec(text) ?? [];
  const between = extension === 'json' ? ',' : '\n';
  return `${head}${Array.from({ length: times }, () => body).join(between)}${tail}`;
}
