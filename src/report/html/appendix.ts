import type { ArchiveSummary, LanguageSummary, RunReport } from '../../model/report.ts';
import { archiveMark } from '../next-steps.ts';
import { counted, humanBytes } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { Room } from './room.ts';
import { amount, count, rowsThatFit, section, table } from './table.ts';

const MOST_TEXTS = 40;
const MISSING_TEXT = 'language-missing-token';
/** The width of a bar that shows how much is translated, in CSS pixels. */
const BAR_WIDTH = 96;

/** How complete each language is beside its reference. */
export function languageBlock(report: RunReport, room: Room): Markup | undefined {
  const { languages } = report;
  if (languages.length === 0) return undefined;
  const packages = [...new Set(languages.map(({ package: name }) => name))];
  const several = packages.length > 1;
  const rowOf = (row: LanguageSummary) => [
    html`<bdi>${row.language}</bdi>`,
    ...(several ? [html`<bdi>${row.package}</bdi>`] : []),
    html`<bdi>${row.reference}</bdi>`,
    bar(row),
    count(row.tokens),
    count(row.missing, 'warning'),
    count(row.extra, 'warning'),
    count(row.variables, 'error'),
    count(row.untranslated, 'info'),
  ];
  const rows = rowsThatFit(languages, rowOf, room);
  const columns = [
    'Language',
    ...(several ? ['Package'] : []),
    'Reference',
    'Translated',
    '#Texts',
    '#Missing',
  ];
  const body = table('Languages', [...columns, '#Extra', '#Broken variables', '#Untranslated'], rows);
  return section(
    'languages',
    'Languages',
    html`${body}${more(languages.length - rows.length, 'language', 'brandgate-report.json has all')}${missingTexts(report, room)}`,
  );
}

/** The names of the texts that each language lacks, once a language. */
function missingTexts({ findings }: RunReport, room: Room): readonly Markup[] {
  const names = new Map<string, { language: string; package: string; tokens: string[] }>();
  for (const { rule, messageId, messageArguments, package: name = '' } of findings) {
    const [language, token] = messageArguments;
    if (rule !== MISSING_TEXT || messageId === 'more' || typeof language !== 'string') continue;
    const key = JSON.stringify([name, language]);
    const known = names.get(key) ?? { language, package: name, tokens: [] };
    names.set(key, known);
    known.tokens.push(String(token));
  }
  return [...names.values()].flatMap(({ language, package: name, tokens }) => {
    const left = tokens.length - MOST_TEXTS;
    const rest = left > 0 ? ` and ${left} more` : '';
    const line = html`<p class="texts"><b>${language}</b> of ${name} lacks ${counted(tokens.length, 'text')}: <code>${tokens.slice(0, MOST_TEXTS).join(', ')}</code>${rest}.</p>
`;
    // Each of them is a finding, too.
    return room.takes(line) ? [line] : [];
  });
}

/** The part of the reference's texts that are there and not the reference's own. */
function bar({ tokens, extra, missing, untranslated }: LanguageSummary): Markup {
  const all = tokens - extra + missing;
  const part = all > 0 ? Math.min(1, Math.max(0, (tokens - extra - untranslated) / all)) : 0;
  const whole = Math.floor(part * 100);
  return html`<span class="share"><svg class="part" viewBox="0 0 ${BAR_WIDTH} 8" width="${BAR_WIDTH}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${BAR_WIDTH}" height="8" rx="4"/><rect class="fill" width="${Math.round(part * BAR_WIDTH)}" height="8" rx="4"/></svg> ${whole}%</span>`;
}

/** The built ZIP files. */
export function archiveBlock(report: RunReport, room: Room): Markup | undefined {
  const { archives } = report;
  if (archives.length === 0) return undefined;
  const rowOf = (archive: ArchiveSummary) => {
    const { name, package: pkg, entries, bytes, sha256 } = archive;
    const mark = archiveMark(report, archive);
    return [
      html`<code>${name}</code>${mark === '' ? undefined : html` <span class="count error">${mark}</span>`}`,
      html`<bdi>${pkg}</bdi>`,
      html`${amount(entries)}`,
      html`${humanBytes(bytes)}`,
      html`<code class="sum">${sha256}</code>`,
    ];
  };
  const rows = rowsThatFit(archives, rowOf, room);
  const body = table('Archives', ['Archive', 'Package', '#Files', '#Size', 'SHA-256'], rows);
  return section(
    'archives',
    'Archives',
    html`${body}${more(archives.length - rows.length, 'archive', 'SHA256SUMS has all')}`,
  );
}

/** Rules that could not be judged, and why. */
export function skippedBlock({ skipped }: RunReport, room: Room): Markup | undefined {
  if (skipped.length === 0) return undefined;
  const groups = new Map<string, { rule: string; reason: string; packages: string[] }>();
  for (const { rule, reason, package: name } of skipped) {
    const key = JSON.stringify([rule, reason]);
    const group = groups.get(key) ?? { rule, reason, packages: [] };
    groups.set(key, group);
    if (name !== undefined) group.packages.push(name);
  }
  const rows = rowsThatFit(
    [...groups.values()],
    ({ rule, reason, packages }) => [
      html`<code>${rule}</code>`,
      html`${reason}`,
      html`${packages.join(', ')}`,
    ],
    room,
  );
  const body = table('Not judged', ['Rule', 'Reason', 'Packages'], rows);
  return section(
    'skipped',
    'Not judged',
    html`${body}${more(groups.size - rows.length, 'rule', 'brandgate-report.json has all')}`,
  );
}

function more(left: number, word: string, where: string): Markup | undefined {
  if (left <= 0) return undefined;
  return html`<p class="more">${counted(left, `more ${word}`)}: ${where}.</p>`;
}
