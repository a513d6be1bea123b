import type { PackageDifferences } from '../diff/difference.ts';
import type { Hit } from '../model/check.ts';
import type { RunReport } from '../model/report.ts';
import type { AnyRule } from '../model/rule.ts';
import { archiveBlock, changeBlock, languageBlock, skippedBlock } from './html/appendix.ts';
import { findingBlock, packageAnchors } from './html/findings.ts';
import { html, type Markup, raw } from './html/markup.ts';
import { failureBlock, packageBlock, verdictBlock } from './html/overview.ts';
import { SCRIPT } from './html/script.ts';
import { sha256Base64 } from './html/sha256.ts';
import { STYLE } from './html/style.ts';
import { section } from './html/table.ts';
import { verdictOf } from './verdict.ts';

/** What the page shows beside the report. */
export interface HtmlExtras {
  /** The hits that the report's findings are taken from: source lines are found by the finding itself, not by its content. */
  readonly hits?: readonly Hit[];
  /** What changed since the version that this one is compared with. */
  readonly changes?: readonly PackageDifferences[];
  /** Every rule, for what it asks and why. */
  readonly rules: readonly AnyRule[];
  /**
   * Pictures and players as HTML that Brandgate itself made; it is put in as it is. The policy allows `data:` addresses of
   * images and media, and neither `style` attributes nor scripts.
   */
  readonly previews?: string;
}

/**
 * The report as one HTML file that loads nothing and works without its script. The same report gives the same bytes. At most
 * 5000 findings are shown, the most severe first; what is left out is counted and said.
 */
export function toHtml(report: RunReport, extras: HtmlExtras): string {
  const anchors = packageAnchors(report);
  const parts: readonly (readonly [id: string, title: string, body: Markup | undefined])[] = [
    ['failures', 'Internal failures', failureBlock(report)],
    ['packages', 'Packages', packageBlock(report, anchors)],
    [
      'findings',
      'Findings',
      findingBlock({
        report,
        anchors,
        rules: new Map(extras.rules.map((rule) => [rule.id, rule])),
        excerpts: excerptsOf(extras.hits ?? []),
      }),
    ],
    ['previews', 'Pictures and sounds', previewBlock(extras.previews ?? '')],
    ['changes', 'What changed', changeBlock(extras.changes ?? [])],
    ['languages', 'Languages', languageBlock(report)],
    ['archives', 'Archives', archiveBlock(report)],
    ['skipped', 'Not judged', skippedBlock(report)],
  ];
  const present = parts.filter(([, , body]) => body !== undefined);
  const links = present.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdictOf(report).text} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<div class="page">
<header class="bar-top"><p class="brand">Brandgate</p><nav aria-label="Parts of the report"><ul>${links}</ul></nav></header>
<main>
${verdictBlock(report)}${present.map(([, , body]) => body as Markup)}</main>
<footer><p>Made by Brandgate ${report.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page.</p></footer>
</div>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.markup;
}

/** Nothing is loaded, and nothing runs but the one style and the one script. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(STYLE)}'`,
    `script-src 'sha256-${sha256Base64(SCRIPT)}'`,
    'img-src data:',
    'media-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function excerptsOf(hits: readonly Hit[]): Map<Hit['finding'], string> {
  return new Map(hits.flatMap(({ finding, excerpt }) => (excerpt === undefined ? [] : [[finding, excerpt]])));
}

function previewBlock(previews: string): Markup | undefined {
  return previews === '' ? undefined : section('previews', 'Pictures and sounds', raw(previews));
}
