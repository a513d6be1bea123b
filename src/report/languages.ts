import type { LanguageSummary, RunReport } from '../model/report.ts';
import { cell } from './markdown-text.ts';
import { counted } from './words.ts';

const columns = ['tokens', 'missing', 'extra', 'variables', 'untranslated'] as const;
const titles: Readonly<Record<(typeof columns)[number], string>> = {
  tokens: 'tokens',
  missing: 'missing',
  extra: 'extra',
  variables: 'with broken variables',
  untranslated: 'untranslated',
};

function byPackage({ languages }: RunReport): Map<string, LanguageSummary[]> {
  const groups = new Map<string, LanguageSummary[]>();
  for (const row of languages) {
    const rows = groups.get(row.package);
    if (rows) rows.push(row);
    else groups.set(row.package, [row]);
  }
  return groups;
}

/** The language matrix as lines of text, a block a package. `clean` makes each text safe. */
export function languageLines(report: RunReport, clean: (text: string) => string): string[] {
  return [...byPackage(report)].flatMap(([name, rows]) => {
    const width = rows.reduce((most, { language }) => Math.max(most, clean(language).length), 0);
    const head = `Languages of ${clean(name)}, beside ${clean(rows[0]?.reference ?? '')}`;
    const lines = rows.map((row) => {
      const faults = columns
        .slice(1)
        .flatMap((column) => (row[column] > 0 ? [`${row[column]} ${titles[column]}`] : []));
      return `  ${clean(row.language).padEnd(width)}  ${counted(row.tokens, 'token')}${faults.length > 0 ? `, ${faults.join(', ')}` : ''}`;
    });
    return ['', head, ...lines];
  });
}

/** The language matrix as a table of Markdown with at most so many rows; '' without languages. */
export function languageTable({ languages }: RunReport, most: number): string {
  if (languages.length === 0) return '';
  const rows = languages.slice(0, most).map((row) => {
    const cells = columns.map((column) => row[column]);
    return `| ${cell(row.package)} | ${cell(row.language)} | ${cell(row.reference)} | ${cells.join(' | ')} |`;
  });
  const left = languages.length - rows.length;
  const more = left > 0 ? `\n\n${counted(left, 'more language')} in \`brandgate-report.json\`.` : '';
  const head = `| package | language | reference | ${columns.map((column) => titles[column]).join(' | ')} |`;
  return `### Languages\n\n${head}\n| --- | --- | --- | ${columns.map(() => '---:').join(' | ')} |\n${rows.join('\n')}${more}`;
}
