// The site's pages of rules and of the platform's names, made of the documentation and the tables.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { escaped } from './site-page.mjs';

/** Path and text of each page. */
export async function rulePages(root, page) {
  const folder = join(root, 'docs/rules');
  const rules = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [, id, summary] = /^# (\S+)\n\n(.+)$/m.exec(text) ?? [];
      return { id, summary, text, severity: /\| Severity \| (\w+)/.exec(text)?.[1] ?? '' };
    });
  const pages = rules.map(({ id, text }) => [
    `rules/${id}.html`,
    page({ title: escaped(id), depth: 1, main: html(text.replace(/^<!--.*?-->\n/s, '')) }),
  ]);
  const items = rules.map(
    ({ id, summary, severity }) =>
      `<li><a class="id" href="${id}.html">${escaped(id)}</a> <span class="severity ${severity}">${severity}</span><p>${marked.parseInline(escaped(summary))}</p></li>`,
  );
  const main = `<h1>${rules.length} rules</h1>
<p class="find"><input type="search" id="find" aria-label="Find a rule" placeholder="Find a rule" autocomplete="off"> <span id="found" role="status"></span></p>
<ul class="rules" id="items">
${items.join('\n')}
</ul>
`;
  return [...pages, ['rules/index.html', page({ title: 'Rules', depth: 1, main, script: 'find.js' })]];
}

/**
 * Links between the pages of the documentation become links between those of the site; a table without a head names its
 * rows; and what may be wider than the page can be reached by keyboard.
 */
const html = (text) =>
  marked
    .parse(text.replaceAll(/\]\((?!https?:)([\w-]+)\.md(#[\w-]*)?\)/g, ']($1.html$2)'))
    .replaceAll(/<thead>\s*<tr>\s*(?:<th><\/th>\s*)+<\/tr>\s*<\/thead>/g, '')
    .replaceAll(/<tr>\s*<td>(Severity|Kinds|Fix|Evidence|Options?)<\/td>/g, '<tr><th scope="row">$1</th>')
    .replaceAll('<pre>', '<pre tabindex="0">');
