/** With which colours an SVG draws. */

import { parseCssColor } from '../css/color.ts';
import type { Color } from '../image/color.ts';

/** A colour, or `undefined` for a gradient, a pattern or what a style sheet elsewhere decides. */
export type Paint = Color | undefined;

const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const DRAWN: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'image',
]);
/** What is in them is no paint of its own. */
const UNPAINTED: ReadonlySet<string> = new Set(['clipPath', 'mask', 'filter']);
/** Of an element; more are not looked at. */
const MOST_CLASSES = 100;
const CLASS_RULE = /\.([\w-]{1,100})\s*\{([^{}]{0,1000})\}/g;

interface Style {
  readonly fill: string;
  readonly stroke: string;
}

/**
 * The paint of every shape, each once: its fill, or its stroke where it is not filled. Attributes, `style` and rules of one
 * class are followed, inherited as SVG says. Undefined when the text can't be read or has entities of its own.
 */
export async function svgPaints(text: string): Promise<readonly Paint[] | undefined> {
  if (/<!ENTITY/i.test(text)) return undefined;
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false });
  const classes = classRules(text);
  const paints = new Map<string, Paint>();
  const open: Style[] = [{ fill: 'black', stroke: 'none' }];
  let unpainted = 0;
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = name.slice(name.indexOf(':') + 1);
    const style = styleOf(attributes, open.at(-1) as Style, classes);
    open.push(style);
    if (unpainted > 0 || UNPAINTED.has(own)) unpainted++;
    else if (own === 'image') paints.set('image', undefined);
    else if (DRAWN.has(own))
      for (const paint of style.fill === 'none' || own === 'line' ? [style.stroke] : [style.fill])
        if (paint !== 'none') paints.set(paint, colorOf(paint));
  });
  parser.on('closetag', () => {
    open.pop();
    if (unpainted > 0) unpainted--;
  });
  parser.write(text).close();
  return isWhole ? [...paints.values()] : undefined;
}

/** What each class says. */
function classRules(text: string): ReadonlyMap<string, Partial<Style>> {
  const rules = new Map<string, Partial<Style>>();
  if (!text.includes('<style')) return rules;
  for (const [, name = '', declarations = ''] of text.matchAll(CLASS_RULE))
    rules.set(name, { ...rules.get(name), ...declared(declarations) });
  return rules;
}

/** The fill and the stroke that declarations name. */
function declared(declarations: string): Partial<Style> {
  const last = (pattern: RegExp) => [...declarations.matchAll(pattern)].at(-1)?.[1]?.trim().toLowerCase();
  const fill = last(/(?:^|;)\s*fill\s*:([^;]*)/gi);
  const stroke = last(/(?:^|;)\s*stroke\s*:([^;]*)/gi);
  return { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
}

function styleOf(
  { fill, stroke, class: names = '', style = '' }: Readonly<Record<string, string>>,
  above: Style,
  classes: ReadonlyMap<string, Partial<Style>>,
): Style {
  const own: Partial<Style> = Object.assign(
    {},
    ...names
      .split(/\s+/)
      .slice(0, MOST_CLASSES)
      .map((name) => classes.get(name)),
    declared(style),
  );
  const chosen = (key: 'fill' | 'stroke', attribute: string | undefined): string => {
    const value = own[key] ?? attribute?.trim().toLowerCase() ?? '';
    return value === '' || value === 'inherit' ? above[key] : value;
  };
  return { fill: chosen('fill', fill), stroke: chosen('stroke', stroke) };
}

const colorOf = (value: string): Paint => (value === 'currentcolor' ? BLACK : parseCssColor(value));
