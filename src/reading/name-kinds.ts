/** The kinds of name of which something is known: apart, so that a list of words does not bring all tables along. */
export const NAME_KINDS = [
  'prompts',
  'screens',
  'labels',
  'icons',
  'settings',
  'dtmf',
  'layouts',
  'tokens',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];
