/** `vendordata.json`: which room systems have one screen or two, and which remove noise themselves. */

import type { KeyFact } from './keys.ts';
import { THEME_PAGE } from './source.ts';

/** Keys of the file. */
export const VENDORDATA_KEYS: readonly KeyFact[] = [
  {
    key: 'endpoints_by_display_count',
    purpose: 'room systems by the number of their screens',
    type: 'object',
    source: THEME_PAGE,
  },
  {
    key: 'built_in_denoising',
    purpose: 'room systems that remove noise themselves, so that Google Meet need not',
    type: 'string-list',
    default: [],
    source: THEME_PAGE,
  },
];

/** The names of systems with one screen that the platform knows. Each stands for every system whose own description contains it, so unclosed brackets are meant. */
const ONE_SCREEN = [
  'Cisco-Board',
  'Cisco-DX',
  'Cisco-Desk',
  'Cisco-EX60',
  'Cisco-EX90',
  'Cisco-MX200',
  'Cisco-MX300',
  'Cisco-RoomKitMini',
  'Cisco-SX10',
  'TANDBERG/257',
  'Yealink VC200',
  'PolycomRealPresenceTrio',
  'PolycomStudioX30',
  'Polycom (HDX 4000',
  'Polycom (HDX 4500',
  'Polycom (HDX 6000',
] as const;

/** Keys of `endpoints_by_display_count`: the number of screens. */
export const DISPLAY_COUNT_KEYS: readonly KeyFact[] = [
  {
    key: '1',
    purpose: 'systems with one screen: each text stands for all whose own description contains it',
    type: 'string-list',
    default: ONE_SCREEN,
    source: THEME_PAGE,
  },
  {
    key: '2',
    purpose: 'systems with two screens: each text stands for all whose own description contains it',
    type: 'string-list',
    default: [],
    source: THEME_PAGE,
  },
];

/** The platform's own file, which a theme's replaces as a whole. */
export const DEFAULT_VENDORDATA: {
  readonly endpoints_by_display_count: Readonly<Record<'1' | '2', readonly string[]>>;
  readonly built_in_denoising: readonly string[];
} = {
  endpoints_by_display_count: { '1': ONE_SCREEN, '2': [] },
  built_in_denoising: [],
};
