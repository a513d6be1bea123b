import type { Severity } from '../model/project.ts';
import type { Finding, RunReport } from '../model/report.ts';
import type { AnyRule } from '../model/rule.ts';
import { documentationOf } from '../rules/documentation.ts';
import { forJson, forTerminal } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import { RANKS } from './order.ts';
import { placeOf } from './place.ts';
import { BUILDING, counted, marksOf, unlisted } from './words.ts';

/** GitHub refuses a file with more results, and shows so many of them. */
const MOST_RESULTS = 25_000;
const MOST_SHOWN = 5000;
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The report as SARIF 2.1.0 (OASIS), most important findings first. `prefix` as in `placeOf`. */
export function toSarif(report: RunReport, rules: readonly AnyRule[], prefix: string): string {
  const names = fingerprints(report.findings);
  const ranked = report.findings
    .map((finding, index) => ({ finding, name: names[index] as string, index }))
    .sort((a, b) => RANKS[a.finding.severity] - RANKS[b.finding.severity] || a.index - b.index);
  const broken = new Set(report.findings.map(({ rule }) => rule));
  const used = rules.filter(({ id }) => broken.has(id));
  const indexes = new Map(used.map(({ id }, index) => [id, index]));
  const cut = ranked.length - MOST_RESULTS;
  const more = unlisted(report);
  const notifications = [
    ...(cut > 0
      ? [
          {
            level: 'warning',
            message: {
              text: `${counted(cut, 'finding')} left out, as a SARIF file may hold ${MOST_RESULTS} results; the JSON report has all.`,
            },
          },
        ]
      : []),
    ...(ranked.length > MOST_SHOWN
      ? [
          {
            level: 'note',
            message: {
              text: `GitHub shows ${MOST_SHOWN} of ${ranked.length} results, the most important ones; the JSON report has all.`,
            },
          },
        ]
      : []),
    ...(more === undefined ? [] : [{ level: 'warning', message: { text: more } }]),
    ...report.failures.map(({ rule, path, message }) => ({
      level: 'error',
      message: {
        text: forTerminal(
          `${rule === BUILDING ? 'Building' : `The rule ${rule}`} failed on ${path}: ${message}`,
        ),
      },
    })),
  ];
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Brandgate',
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/brandgate/brandgate',
            rules: used.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository' } } },
        invocations: [
          { executionSuccessful: report.failures.length === 0, toolExecutionNotifications: notifications },
        ],
        results: ranked
          .slice(0, MOST_RESULTS)
          .map(({ finding, name }) => result(finding, name, indexes, prefix)),
      },
    ],
  };
  return `${forJson(JSON.stringify(sarif, null, 2))}\n`;
}

function descriptor({ id, summary, why, severity }: AnyRule) {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: `${summary}. ${why}` },
    help: { text: why, markdown: `${why}\n\n[All about ${id}](${documentationOf(id)})` },
    helpUri: documentationOf(id),
    defaultConfiguration: { level: levels[severity as Severity] },
  };
}

function result(finding: Finding, fingerprint: string, indexes: ReadonlyMap<string, number>, prefix: string) {
  const { file, inner } = placeOf(finding, prefix);
  const text = inner === undefined ? finding.message : `${inner}: ${finding.message}`;
  const region = inner === undefined ? regionOf(finding) : FIRST_LINE;
  return {
    ruleId: finding.rule,
    ...(indexes.has(finding.rule) ? { ruleIndex: indexes.get(finding.rule) } : {}),
    level: levels[finding.severity],
    message: { text: forTerminal(text) + marksOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: uriOf(file || '.'),
            uriBaseId: 'SRCROOT',
          },
          region,
        },
      },
    ],
    // GitHub's uploader takes the first as it is; without it, it makes one of the source line, which a picture has not.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'brandgate/v1': fingerprint },
  };
}

/** A half surrogate pair has no UTF-8 to encode. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** GitHub does not show a result without a line. */
const FIRST_LINE = { startLine: 1 };

function regionOf({ location }: Finding) {
  if (location?.line !== undefined) {
    const { line, column, endLine, endColumn } = location;
    return {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    };
  }
  return location?.offset === undefined ? FIRST_LINE : { ...FIRST_LINE, byteOffset: location.offset };
}
