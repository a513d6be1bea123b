// The site's pages of what is known of the platform: one for each kind of name, made of the tables.
import { load } from './load.mjs';
import { escaped } from './site-page.mjs';

const TITLES = {
  prompts: 'Prompts',
  screens: 'Splash screens',
  labels: 'Texts of splash screens',
  icons: 'Icons',
  settings: 'Settings',
  dtmf: 'Keys that callers press',
  layouts: 'Layouts',
  tokens: 'Texts of the web apps',
};

/** Path and text of each page. */
export function namePages(page) {
  const { NAME_KINDS } = load('src/reading/name-kinds.ts');
  const { knownNames } = load('src/reading/known-names.ts');
  const { BUILT_IN_LAYOUTS } = load('src/pexip/layouts.ts');
  const layouts = new Map(BUILT_IN_LAYOUTS.map((layout) => [layout.name, layout]));
  const all = NAME_KINDS.map((kind) => ({ kind, title: TITLES[kind] ?? kind, ...knownNames(kind) }));
  const pages = all.map(({ kind, title, names, more }) => {
    const pictured = kind === 'layouts';
    const rows = names.map((one) => rowOf(one, pictured ? layouts.get(one.name) : undefined, pictured));
    const head = ['Name', 'What it is for', 'Where', ...(pictured ? ['Picture'] : [])];
    const assumed = pictured
      ? '<p>The pictures count the places of a layout; where exactly they stand is assumed.</p>\n'
      : '';
    const main = `<h1>${escaped(title)}</h1>
<p>${escaped(more)}</p>
${assumed}<p class="find"><input type="search" id="find" aria-label="Find a name" placeholder="Find a name" autocomplete="off"> <span id="found" role="status"></span></p>
<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table>
<thead><tr>${head.map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead>
<tbody id="items">
${rows.join('\n')}
</tbody></table></div>
`;
    return [`names/${kind}.html`, page({ title: escaped(title), depth: 1, main, script: 'find.js' })];
  });
  const items = all.map(
    ({ kind, title, names }) =>
      `<li><a href="${kind}.html">${escaped(title)}</a><p>${names.length} known</p></li>`,
  );
  const main = `<h1>What is known of the platform</h1>
<p>Names and values of files, settings and texts, with what each is for. <code>brandgate explain --names</code> prints the same.</p>
<ul class="rules">
${items.join('\n')}
</ul>
`;
  return [...pages, ['names/index.html', page({ title: 'Names', depth: 1, main })]];
}

function rowOf({ name, purpose, where, type, default: value, confidence }, layout, pictured) {
  const facts = [
    ...(type === undefined ? [] : [type]),
    ...(value === undefined ? [] : [`default: ${JSON.stringify(value)}`]),
    ...(confidence === 'stated' ? [] : [confidence]),
  ];
  const said = facts.length === 0 ? '' : ` <span class="facts">${escaped(facts.join('; '))}</span>`;
  const picture = pictured ? `<td>${layout ? sketch(layout) : ''}</td>` : '';
  return `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(purpose)}${said}</td><td><code>${escaped(where)}</code></td>${picture}</tr>`;
}

const WIDTH = 160;
const HEIGHT = 90;
const GAP = 2;

/** Main places in a square or a row, small ones in rows of at most eleven below. */
function sketch({ mains, pips, view }) {
  const perRow = pips > 21 ? 11 : 7;
  const rows = Math.ceil(pips / perRow);
  const pipWidth = WIDTH / perRow;
  const pipHeight = Math.min((pipWidth * 9) / 16, (HEIGHT * 0.45) / Math.max(1, rows));
  const columns = pips === 0 ? Math.ceil(Math.sqrt(mains)) : mains;
  const lines = Math.ceil(mains / columns);
  const room = HEIGHT - rows * pipHeight;
  const height = Math.min(room / lines, ((WIDTH / columns) * 9) / 16);
  const width = (height * 16) / 9;
  const left = (WIDTH - columns * width) / 2;
  const top = (room - lines * height) / 2;
  const box = (x, y, w, h, name) =>
    `<rect class="${name}" x="${(x + GAP / 2).toFixed(1)}" y="${(y + GAP / 2).toFixed(1)}" width="${(w - GAP).toFixed(1)}" height="${(h - GAP).toFixed(1)}" rx="1"/>`;
  const main = Array.from({ length: mains }, (_, index) =>
    box(
      left + (index % columns) * width,
      top + Math.floor(index / columns) * height,
      width,
      height,
      'main-place',
    ),
  );
  const small = Array.from({ length: pips }, (_, index) =>
    box(
      (index % perRow) * pipWidth,
      room + Math.floor(index / perRow) * pipHeight,
      pipWidth,
      pipHeight,
      'small-place',
    ),
  );
  return `<svg class="layout" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(view)}">${main.join('')}${small.join('')}</svg>`;
}
