/** Names that the clients' page gives to `settings.js`, and words that take the place of JavaScript's own. */

import type { Source } from './source.ts';
import { LEGACY_CLIENT } from './source.ts';

/** What the desktop client's shell and the client's page define before the settings are read. */
const CLIENT_NAMES: readonly { readonly name: string; readonly source: Source }[] = [
  'nw',
  'require',
  'process',
  'global',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'PexRTC',
  'angular',
  'jQuery',
  '$',
].map((name) => ({ name, source: LEGACY_CLIENT }));

/** Words of other languages, and what JavaScript has in their place. */
export const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  ...words('true', ['True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'tru', 'ture']),
  ...words('false', ['False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'fals', 'flase']),
  ...words('null', ['None', 'NULL', 'Null', 'nil', 'Nil', 'none', 'nul']),
  ...words('undefined', ['Undefined', 'UNDEFINED']),
};

/** Whether the client's page defines a name. */
export function isClientName(name: string): boolean {
  return CLIENT_NAMES.some((row) => row.name === name);
}

function words(meant: string, spellings: readonly string[]): Record<string, string> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, meant]));
}
