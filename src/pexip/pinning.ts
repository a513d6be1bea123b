/** Pinning configurations: files of a theme that keep slots of a layout for groups of people. */

import type { KeyFact } from './keys.ts';
import { observed } from './source.ts';

export const PINNING_NOTES = observed(
  'pinning configurations that the client API returns and takes, v38 to v41',
);

/** Keys of the root. */
export const PINNING_KEYS: readonly KeyFact[] = [
  { key: 'name', type: 'string', required: true, source: PINNING_NOTES },
  { key: 'slots', type: 'object-list', required: true, source: PINNING_NOTES },
  { key: 'backfill', type: 'boolean', default: false, source: PINNING_NOTES },
  { key: 'remove_self', type: 'boolean', default: false, source: PINNING_NOTES },
];

/** Keys of each slot. What `reserved_appearance` holds is not published, but that it names pictures is. */
export const PINNING_SLOT_KEYS: readonly KeyFact[] = [
  { key: 'layout_groups', type: 'string-list', required: true, source: PINNING_NOTES },
  { key: 'show_reserved', type: 'boolean', default: true, source: PINNING_NOTES },
  { key: 'reserved_appearance', type: 'object', source: PINNING_NOTES },
];

/** What a configuration may be called; several are listed with commas between them. */
export const PINNING_NAME = { pattern: /^[A-Za-z0-9_]{1,50}$/, source: PINNING_NOTES } as const;
