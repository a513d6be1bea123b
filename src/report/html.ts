import { countAll } from '../model/counts.ts';
import type { RunReport } from '../model/report.ts';
import { MOST_ELEMENTS } from '../preview/exhibit.ts';
import { archiveBlock, languageBlock, skippedBlock } from './html/appendix.ts';
import { type Anchor, barBlock, summaryLine } from './html/bar.ts';
import { changeBlock, changeCount } from './html/changes.ts';
import { pictureBook } from './html/figure.ts';
import { findingBlock } from './html/findings.ts';
import { galleryBlock, pictureCount } from './html/gallery.ts';
import { keyHelp } from './html/keys.ts';
import { html, type Markup, raw } from './html/markup.ts';
import { mistakesOf, mustFixBlock } from './html/must-fix.ts';
import { failureBlock, packageBlock } from './html/overview.ts';
import { elementsIn, roomFor } from './html/room.ts';
import { SCRIPT } from './html/script.ts';
import { sha256Base64 } from './html/sha256.ts';
import { STYLE } from './html/style.ts';
import { type HtmlExtras, type PageSubject, plainId, subjectOf } from './html/subject.ts';
import { verdictOf } from './verdict.ts';

export type { HtmlExtras } from './html/subject.ts';

/** A part of the page; without a body it is left out. */
interface Part extends Anchor {
  readonly body: Markup | undefined;
}

/** The page for those without a terminal: to look at another ZIP. */
const PAGE = 'https://brandgate.github.io/brandgate/';
/** Of the frame around the parts, and of the tables’ heads. */
const FRAME_ELEMENTS = 200;
/** Of the rows of all tables. */
const MOST_OF_TABLES = 3000;

/**
 * The report as one HTML file that loads nothing and works without its script: what must be mended, what changed, every
 * picture, every finding. The same input gives the same bytes. What there is no room for is counted and said.
 */
export const toHtml = (report: RunReport, extras: HtmlExtras): string => htmlPieces(report, extras).join('');

/** The same in pieces: one text of a page’s media would be held three times before it is in a file. */
export function htmlPieces(report: RunReport, extras: HtmlExtras): readonly string[] {
  const subject = subjectOf(report, extras);
  const book = pictureBook();
  const parts = partsOf(subject, book).filter(({ body }) => body !== undefined);
  const defs = book.defs();
  const { text } = verdictOf(report);
  const { project } = subject.where;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${text}${project === undefined ? '' : `: ${project}`} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#${parts[0]?.id ?? 'main'}">Skip to the content</a>
${barBlock(report, subject.where, parts)}<main class="page" id="main">
${summaryLine(report, extras.notices ?? [])}${parts.map(({ body }) => body as Markup)}</main>
<footer class="page"><p>Made by ${subject.rulePages === undefined ? html`<a href="${PAGE}" rel="noreferrer">Brandgate</a>` : 'Brandgate'} ${report.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page. <span class="for-keys" hidden>Press <kbd>?</kbd> for keys.</span></p></footer>
${keyHelp()}${defs}<script>${raw(SCRIPT)}</script>
</body>
</html>
`.pieces;
}

/** The parts in the order of the page; findings get their room first, then what changed, then the gallery. */
function partsOf(subject: PageSubject, book: ReturnType<typeof pictureBook>): readonly Part[] {
  const { report, changes, albums } = subject;
  const mistakes = mistakesOf(subject);
  const anchors = new Map(albums.map((album) => [album.package, plainId(`gallery/${album.package}`)]));
  const first: readonly Part[] = [
    { id: 'failures', title: 'Internal failures', body: failureBlock(report) },
    { id: 'must-fix', title: 'Must fix', count: mistakes.length, body: mustFixBlock(mistakes, subject) },
  ];
  const findings = findingBlock(subject);
  const spent = [...first.map(({ body }) => body), findings].reduce(
    (sum, body) => sum + (body ? elementsIn(body) : 0),
    FRAME_ELEMENTS,
  );
  const tables = roomFor(Math.min(MOST_OF_TABLES, MOST_ELEMENTS - spent));
  const others: readonly Part[] = [
    { id: 'findings', title: 'Findings', count: countAll(report.findings), body: findings },
    {
      id: 'languages',
      title: 'Languages',
      count: report.languages.length,
      body: languageBlock(report, tables),
    },
    {
      id: 'packages',
      title: 'Packages',
      count: report.packages.length,
      body: packageBlock(report, anchors, tables),
    },
    {
      id: 'archives',
      title: 'Archives',
      count: report.archives.length,
      body: archiveBlock(report, tables),
    },
    { id: 'skipped', title: 'Not judged', body: skippedBlock(report, tables) },
  ];
  const used = others.slice(1).reduce((sum, { body }) => sum + (body ? elementsIn(body) : 0), spent);
  const room = roomFor(MOST_ELEMENTS - used);
  const changed = changeBlock(subject, book, room);
  const gallery = galleryBlock(subject, book, room);
  return [
    ...first,
    { id: 'changes', title: 'Changed', count: changeCount(changes), body: changed },
    { id: 'gallery', title: 'Gallery', count: pictureCount(albums), body: gallery },
    ...others,
  ];
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
