import { html, type Markup } from './markup.ts';

/** What the script does on keys; `script-keys.ts` is the other side. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['/', 'Filter the findings'],
  ['j', 'Next change'],
  ['k', 'Previous change'],
  ['1 2 3 4', 'Side by side, swipe, onion skin, difference'],
  ['← →', 'Move the slider'],
  ['Space', 'Play or pause the prompt'],
  ['?', 'These keys'],
];

/** The list of keys, which `?` opens. */
export function keyHelp(): Markup {
  const rows = KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>\n`);
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>
${rows}</dl>
<button type="button">Close</button></dialog>
`;
}
