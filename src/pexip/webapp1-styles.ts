/** `brand.css` of webapp1 and the desktop client: the styles that the client uses. */

import type { Source } from './source.ts';
import { DESKTOP_PAGE, LEGACY_BACKUP } from './source.ts';

/** One class that the client's pages have. */
export interface Style {
  /** Without its dot. */
  readonly className: string;
  /** What it colours, in our words. */
  readonly role: string;
  /** False for a class of the vendor's file that no page uses (any more). */
  readonly used: boolean;
  readonly source: Source;
}

/** Every class of the vendor's stylesheet. */
export const STYLES: readonly Style[] = [
  style('brand-logo', 'the logo of the home page'),
  style('brand-background', 'the picture behind the home page and the stage'),
  style('brand-primary', 'the title bars of the participant list and the chat'),
  style('brand-secondary', 'the home page, dialogs, settings and lists'),
  style('brand-tertiary', 'menus, the participant list and chat messages'),
  style('brand-tertiary-hover', 'the same under the pointer'),
  style('stage-background', 'the layer over the background during a call'),
  style('button', 'buttons of dialogs and the toolbar'),
  style('outline', 'the settings button of the home page'),
  style('red', 'errors and the button that ends a call'),
  style('green', 'badges of calls that connect'),
  style('blue', 'badges of presenters and unread messages'),
  { ...style('ng-dirty', 'fields that were edited'), source: LEGACY_BACKUP },
  { ...style('ng-invalid', 'fields with a wrong value'), source: LEGACY_BACKUP },
  { ...style('black', 'nothing any more'), used: false },
  { ...style('white', 'nothing any more'), used: false },
  { ...style('gray', 'nothing any more'), used: false },
];

/** Colours of the vendor's own stylesheet that are hard to read: finding them says nothing about a brand's author. */
export const SHIPPED_COLORS: readonly {
  readonly className: string;
  readonly color: string;
  readonly background: string;
  readonly source: Source;
}[] = [
  { className: 'red', color: '#ffffff', background: '#f44336', source: LEGACY_BACKUP },
  { className: 'green', color: '#ffffff', background: '#4caf50', source: LEGACY_BACKUP },
  { className: 'blue', color: '#ffffff', background: '#2196f3', source: LEGACY_BACKUP },
];

/** A class that must refer to an image of the theme once that is replaced. */
export interface BrandImage {
  /** Beside `brand.css`. */
  readonly file: string;
  readonly className: string;
  readonly source: Source;
}
export const BRAND_IMAGES: readonly BrandImage[] = [
  { file: 'logo.png', className: 'brand-logo', source: DESKTOP_PAGE },
  { file: 'background.jpg', className: 'brand-background', source: DESKTOP_PAGE },
];

/** The layer over a background: nearly black and at this opacity unless the stylesheet says otherwise. */
export const STAGE = {
  className: 'stage-background',
  defaultOpacity: 0.8,
  defaultColor: '#000',
  source: DESKTOP_PAGE,
} as const;

/** The row of a class, written without its dot. */
export function knownStyle(className: string): Style | undefined {
  return STYLES.find((row) => row.className === className);
}

function style(className: string, role: string): Style {
  return { className, role, used: true, source: DESKTOP_PAGE };
}
