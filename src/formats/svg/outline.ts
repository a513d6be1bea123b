import { canonicalCss } from '../css/canonical.ts';
import { parseCssColor } from '../css/color.ts';

/** What an SVG draws, so that two can be compared. White space, comments and the order of attributes are not in it. */
export interface SvgOutline {
  /** Colours in the order of the file, each as `#0b3d60`, or as it is written where that is no colour of its own. */
  readonly colors: readonly string[];
  /** Everything that is drawn, but for its colours and the size of the whole. */
  readonly shapes: string;
  /** Titles, descriptions and what drawing programs note for themselves. */
  readonly notes: string;
}

const PAINTS: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'color',
  'stop-color',
  'flood-color',
  'lighting-color',
]);
const SIZES: ReadonlySet<string> = new Set(['viewBox', 'width', 'height']);
const NUMERIC: ReadonlySet<string> = new Set(['d', 'points', 'transform', 'gradientTransform']);
const UNDRAWN: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);
const OWN_PREFIX = /^(?:svg|xlink|xml|xmlns)$/;

/** Reads the outline of a text that `decodeSvg` could read; undefined when it holds entities of its own. */
export async function svgOutline(text: string): Promise<SvgOutline | undefined> {
  if (/<!ENTITY/i.test(text)) return undefined;
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false });
  const colors: string[] = [];
  const shapes: string[] = [];
  const notes: string[] = [];
  const styles: { readonly index: number; readonly text: string[] }[] = [];
  let notedDepth = 0;
  let depth = 0;
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (notedDepth > 0 || isNote(name)) notedDepth++;
    if (notedDepth > 0) notes.push(`<${name} ${JSON.stringify(Object.entries(attributes).sort())}>`);
    else shapes.push(elementText(name, attributes, depth === 1, colors, notes));
    if (notedDepth === 0 && localName(name) === 'style') styles.push({ index: shapes.length, text: [] });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (notedDepth > 0) notedDepth--;
    else shapes.push(`</${name}>`);
  });
  const onText = (value: string) => {
    const words = value.replace(/\s+/g, ' ').trim();
    if (words === '') return;
    if (notedDepth > 0) notes.push(words);
    else if (styles.at(-1)?.index === shapes.length) styles.at(-1)?.text.push(value);
    else shapes.push(words);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
  if (!isWhole) return undefined;
  for (const { text: parts } of styles) shapes.push(await styleText(parts.join(''), colors));
  return { colors, shapes: shapes.join(''), notes: notes.join('') };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function isNote(name: string): boolean {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : 'svg';
  return !OWN_PREFIX.test(prefix) || UNDRAWN.has(localName(name));
}

function elementText(
  name: string,
  attributes: Readonly<Record<string, string>>,
  isRoot: boolean,
  colors: string[],
  notes: string[],
): string {
  const written: string[] = [];
  for (const [key, value] of Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const prefix = key.includes(':') ? key.slice(0, key.indexOf(':')) : 'svg';
    if (isRoot && SIZES.has(key)) continue;
    if (key.startsWith('xmlns') || key === 'version' || !OWN_PREFIX.test(prefix)) {
      if (!OWN_PREFIX.test(prefix)) notes.push(`${key}=${value}`);
    } else if (PAINTS.has(key)) written.push(`${key}=${paint(value, colors)}`);
    else if (key === 'style') written.push(`style=${inlineStyle(value, colors)}`);
    else written.push(`${key}=${JSON.stringify(NUMERIC.has(key) ? numbers(value) : value.trim())}`);
  }
  return `<${name} ${written.join(' ')}>`;
}

/** The place of a colour; what is no colour (`none`, `url(#a)`) stays. */
function paint(value: string, colors: string[]): string {
  const color = colorText(value);
  if (color === undefined) return value.trim();
  colors.push(color);
  return '■';
}

function inlineStyle(value: string, colors: string[]): string {
  const declarations = value.split(';').map((declaration) => {
    const [property = '', ...rest] = declaration.split(':');
    const key = property.trim().toLowerCase();
    const content = rest.join(':').trim();
    return PAINTS.has(key) ? `${key}:${paint(content, colors)}` : `${key}:${content}`;
  });
  return declarations.filter((one) => one !== ':').join(';');
}

const STYLE_PAINT = /\b((?:stop-|flood-|lighting-)?color|fill|stroke)\s*:\s*([^;{}]+)/g;

async function styleText(css: string, colors: string[]): Promise<string> {
  const canonical = await canonicalCss(css);
  return canonical.replace(STYLE_PAINT, (_, key: string, value: string) => `${key}:${paint(value, colors)}`);
}

function colorText(value: string): string | undefined {
  const color = parseCssColor(value);
  if (color === undefined) return undefined;
  const channels = [color.red, color.green, color.blue, ...(color.alpha < 1 ? [color.alpha * 255] : [])];
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Path data and lists of points or transformations, whatever stands between their numbers. */
const numbers = (value: string): string =>
  (value.match(/[a-zA-Z]+|[()]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [])
    .map((token) => (/^[a-zA-Z()]/.test(token) ? token : String(Number(token))))
    .join(' ');
