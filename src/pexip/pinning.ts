/** Pinning configurations: files of a theme that keep slots of a layout for groups of people. */

import type { KeyFact } from './keys.ts';
import { observed } from './source.ts';

export const PINNING_NOTES = observed(
  'pinning configurations that the client API returns and takes, v38 to v41',
);

/** Keys of the root. */
export const PINNING_KEYS: readonly KeyFact[] = [
  {
    key: 'name',
    purpose: 'what the configuration is called: letters, digits and _',
    type: 'string',
    required: true,
    source: PINNING_NOTES,
  },
  {
    key: 'slots',
    purpose: 'whom each slot of a layout is kept for, in the order of the slots',
    type: 'object-list',
    required: true,
    source: PINNING_NOTES,
  },
  {
    key: 'backfill',
    purpose: 'whether others may fill slots whose group is absent',
    type: 'boolean',
    default: false,
    source: PINNING_NOTES,
  },
  {
    key: 'remove_self',
    purpose: 'whether participants see everybody but themselves',
    type: 'boolean',
    default: false,
    source: PINNING_NOTES,
  },
];

/** Keys of each slot. What `reserved_appearance` holds is not published, but that it names pictures is. */
export const PINNING_SLOT_KEYS: readonly KeyFact[] = [
  {
    key: 'layout_groups',
    purpose: 'the groups of people whom the slot is kept for; the first that is there has it',
    type: 'string-list',
    required: true,
    source: PINNING_NOTES,
  },
  {
    key: 'show_reserved',
    purpose: 'whether a placeholder stands in the slot while nobody fills it',
    type: 'boolean',
    default: true,
    source: PINNING_NOTES,
  },
  {
    key: 'reserved_appearance',
    purpose: 'what the placeholder looks like',
    type: 'object',
    source: PINNING_NOTES,
  },
];

/** What a configuration may be called; several are listed with commas between them. */
export const PINNING_NAME = { pattern: /^[A-Za-z0-9_]{1,50}$/, source: PINNING_NOTES } as const;
