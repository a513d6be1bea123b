import type { PackageDifferences } from '../diff/difference.ts';
import type { Hit } from '../model/check.ts';
import type { RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { everyRule } from '../rules/load.ts';
import type { HtmlExtras } from './html/subject.ts';

/** What outputs are made of. */
export interface OutputSubject {
  readonly report: RunReport;
  readonly hits: readonly Hit[];
  readonly changes: readonly PackageDifferences[];
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix: string;
  /** Of a terminal. */
  readonly color: boolean;
  readonly quiet: boolean;
  /** Of the terminal, in columns; absent where there is none. */
  readonly width?: number;
  /** Whether the terminal shows links. */
  readonly links?: boolean;
  /** Every instance of every finding, on a terminal too. */
  readonly all?: boolean;
  /** What the report speaks of, as far as it is known. */
  readonly where?: Whereabouts;
  /** What the page shows beside the report. */
  readonly page?: Pick<HtmlExtras, 'albums' | 'fresh' | 'notices' | 'where'>;
}

/** A form in which a report can be had. */
export interface Output {
  /** What it is called when it is written into a directory; absent where it is only printed. */
  readonly file?: string;
  readonly contentType: string;
  /** It goes out with a release. */
  readonly released?: true;
  /** Loaded when it is asked for. */
  load(): Promise<(subject: OutputSubject) => string>;
  /** The same in pieces, of what may be too large for one text. */
  loadPieces?(): Promise<(subject: OutputSubject) => readonly string[]>;
}

async function pageInPieces() {
  const [{ htmlPieces }, rules] = await Promise.all([import('./html.ts'), everyRule()]);
  return ({ report, hits, changes, where = {}, page = {} }: OutputSubject) =>
    htmlPieces(report, { hits, rules, changes, ...page, where: { ...page.where, ...where } });
}

/** Every output. `--format` takes them all, the input `reports` those that have a file. */
const table = {
  text: {
    contentType: 'text/plain; charset=utf-8',
    load: async () => {
      const { toText } = await import('./text.ts');
      return ({ report, hits, ...style }) => toText(report, hits, style);
    },
  },
  json: {
    file: 'brandgate-report.json',
    contentType: 'application/json',
    released: true,
    load: async () => {
      const { toJson } = await import('./json.ts');
      return ({ report }) => toJson(report);
    },
  },
  github: {
    contentType: 'text/plain; charset=utf-8',
    load: async () => {
      const { toGithub } = await import('./github.ts');
      return ({ report, prefix }) => toGithub(report, prefix);
    },
  },
  html: {
    file: 'brandgate-report.html',
    contentType: 'text/html; charset=utf-8',
    released: true,
    load: async () => {
      const pieces = await pageInPieces();
      return (subject) => pieces(subject).join('');
    },
    loadPieces: pageInPieces,
  },
  sarif: {
    file: 'brandgate.sarif',
    contentType: 'application/sarif+json',
    load: async () => {
      const [{ toSarif }, rules] = await Promise.all([import('./sarif.ts'), everyRule()]);
      return ({ report, prefix }) => toSarif(report, rules, prefix);
    },
  },
  junit: {
    file: 'brandgate-junit.xml',
    contentType: 'application/xml',
    load: async () => {
      const { toJunit } = await import('./junit.ts');
      return ({ report }) => toJunit(report);
    },
  },
  markdown: {
    file: 'brandgate-report.md',
    contentType: 'text/markdown; charset=utf-8',
    load: async () => {
      const { toMarkdown } = await import('./markdown.ts');
      return ({ report, changes, where, page }) =>
        toMarkdown(report, { changes, where: { ...page?.where, ...where } });
    },
  },
  gitlab: {
    file: 'brandgate-gitlab.json',
    contentType: 'application/json',
    load: async () => {
      const { toGitlab } = await import('./gitlab.ts');
      return ({ report, prefix }) => toGitlab(report, prefix);
    },
  },
} as const satisfies Readonly<Record<string, Output>>;

/** What a build writes in words, for people. */
export const SUMMARY_NAME = 'summary.md';

export type OutputName = keyof typeof table;
/** Outputs that are written as files. */
export type ReportFormat = {
  [N in OutputName]: (typeof table)[N] extends { file: string } ? N : never;
}[OutputName];

export const OUTPUTS: Readonly<Record<OutputName, Output>> = table;
export const OUTPUT_NAMES = Object.keys(table) as readonly OutputName[];
export const REPORT_FORMATS = OUTPUT_NAMES.filter((name): name is ReportFormat => 'file' in table[name]);
export const fileOf = (format: ReportFormat): string => table[format].file;
