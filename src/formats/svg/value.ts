import type { Location } from '../format.ts';
import type { EntityKind } from './doctype.ts';

/** What an SVG says of itself and asks for. Each list holds at most 1000 facts, in the order of the text. */
export interface Svg {
  /** Absent when the root has none, or none of four numbers. */
  readonly viewBox?: SvgViewBox;
  readonly width?: SvgLength;
  readonly height?: SvgLength;
  /** As the XML declaration says, whatever the bytes are: `UTF-8`, `ISO-8859-1`. */
  readonly encoding?: string;
  /** Script elements, event attributes and links that run code. */
  readonly scripts: readonly SvgFact[];
  readonly foreignObjects: readonly SvgFact[];
  /** References outside of the file, and entities that are external or made of others. */
  readonly externals: readonly SvgExternal[];
  /** Every entity that the DOCTYPE declares. */
  readonly entities: readonly SvgEntity[];
  /** Pictures made of pixels, whose data are within the file. */
  readonly rasters: readonly SvgFact[];
  /** Every `path`, up to 20,000; after those only one longer than the last. */
  readonly paths: readonly SvgPath[];
  /** The ids of all elements. */
  readonly ids: ReadonlySet<string>;
  /** Whether `ids` holds all of them: it takes 200,000. */
  readonly idsComplete: boolean;
  /** Nothing but symbols and definitions for others to draw, so that its own size does not matter. */
  readonly isSprite: boolean;
  /** How many elements there are, the root included. */
  readonly elements: number;
}

export interface SvgViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface SvgLength {
  readonly value: number;
  /** In lower case: '' and `px` are pixels, `%`, `mm`, `em` … */
  readonly unit: string;
}
export interface SvgFact {
  /** What was found: an element, an attribute's name, or a reference, shortened. */
  readonly what: string;
  /** Where the element begins that it belongs to. */
  readonly location: Location;
}
export interface SvgExternal extends SvgFact {
  /** `link`: href, src. `url` and `import`: in styles. `stylesheet`: `<?xml-stylesheet …?>`. `doctype`: an external document type. */
  readonly form: 'link' | 'url' | 'import' | 'stylesheet' | 'doctype' | 'entity';
}
export interface SvgEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly location: Location;
}
export interface SvgPath {
  /** Of the path data, in characters. */
  readonly length: number;
  readonly location: Location;
}
export interface SvgLimits {
  /** How deep elements may be nested; Chromium stops at 5000 too. */
  readonly depth: number;
  /** What entities and default attributes may expand to in all, in characters. */
  readonly expansion: number;
}
