/** Names and texts that would act on a log, a terminal or a page if anything let them. */
import { type Tree, theme, wrongPrompt } from './action-workspace.ts';
import { zipOf } from './zip.ts';

export const PAYLOADS = [
  '\n::error::pwned',
  '\r::set-output name=result::success',
  '::set-output name=result::success',
  '%0A::add-mask::a',
  '##[add-mask]theme',
  ' ##[set-output name=result]success',
  '\u2028::stop-commands::x',
  '\u0085::debug::x',
  '::stop-commands::x',
  '\x1b]8;;http:evil\x07\x1b[31m',
  '\u202egnp.exe',
  '| `x` | <script>alert(1)<',
  '](http:evil) ![x](http:evil',
  '@octocat and @acme-team',
  '</details><h1>',
  '`` ` ```',
  '`@octocat <b>[x](http:evil)',
  '# heading\n\n---\n\n- [x] item',
  'a,b:c;d]e%25',
];

/** Characters that act on a terminal or hide in text, line ends apart. */
export const UNSEEN = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e]/u;

/** A project in which every name and text is hostile. */
export const hostile: Tree = {
  ...theme('good'),
  ...Object.fromEntries(
    PAYLOADS.map((text, n) => [`good/${n}${text.replaceAll('/', '')}_48kHz_mono.wav`, wrongPrompt()]),
  ),
  ...Object.fromEntries(
    PAYLOADS.flatMap((text, n) => Object.entries(theme(`${text.replaceAll('/', '')}${n}`))),
  ),
  // Unknown and misspelt keys, wrong values, duplicates: their texts are in the messages.
  'keys/themeconfig.json': `{"theme_version":2,\n${PAYLOADS.flatMap((text, n) => [
    `${JSON.stringify(text)}: ${JSON.stringify(text)}`,
    `${JSON.stringify(`theme_versio${text}${n}`)}: 1`,
  ]).join(',\n')}}\n`,
  // Source lines that look like commands, shown with a caret.
  ...Object.fromEntries(
    PAYLOADS.map((text, n) => [`syntax/custom_layout_${n}.json`, `{\n${text.trim()} "a": 1 ${text} }\n`]),
  ),
  'syntax/themeconfig.json': '{"theme_version":2}',
  'inner.zip': zipOf([
    { name: 'themeconfig.json', data: new TextEncoder().encode('{"theme_version":2}') },
    ...PAYLOADS.map((text, n) => ({ name: `${n}${text}_48kHz_mono.wav`, data: wrongPrompt() })),
  ]),
  'brandgate.yml': `${PAYLOADS.map((text) => `${JSON.stringify(`key${text}`)}: 1`).join('\n')}
rules: { ${PAYLOADS.map((text) => `${JSON.stringify(`rule${text}`)}: off`).join(', ')} }
ignore: [${PAYLOADS.map((text) => `{ rules: [json-bom], path: ${JSON.stringify(text)}, reason: ${JSON.stringify(text)} }`).join(', ')}]
`,
};

/** Text outside of code, without escaped characters: what GitHub would read as markup. */
export function acting(markdown: string): string {
  const token = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;
  return withoutPictures(markdown)
    .replace(token, '')
    .replace(/<code>(?:[a-z0-9 ]|\P{ASCII}|&#\d+;)*<\/code>/giu, '');
}

/** Pictures as we show them, each inside a link to the same file, and the break behind the outline of a sound. */
const PICTURE =
  /<a href="(https:\/\/github\.(?:com|example)\/[\w-]+\/[\w-]+\/blob\/[0-9a-f]{40}\/[\w.%/~'!*-]+)"><img width="(?:300|96)" src="\1\?raw=true"><\/a>/g;
export const withoutPictures = (markdown: string): string =>
  markdown.replace(PICTURE, '').replace(/(`[▁-█]{1,32}`)<br>/g, '$1');

/** What must not be left outside of code: markup, mentions, links to anywhere but the documentation. */
export const ACTIVE =
  /<(?!\/?(details|summary)\b)|@\w|\]\((?!https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob)|!\[|https?:\/\/(?!github)/g;
