import type { Finding } from '../../src/model/report.ts';
import { fingerprints } from '../../src/report/fingerprint.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { checkFiles } from '../support/check.ts';
import { findingOf, reportOf } from '../support/reports.ts';
import { sarifFaults } from '../support/sarif.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: object;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { id: string; helpUri: string; help: { text: string } }[] };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { text: string };
    }[];
  }[];
  readonly results: readonly Result[];
}

const runOf = (text: string): Run => {
  const log = JSON.parse(text);
  expect(sarifFaults(log)).toEqual([]);
  return log.runs[0];
};
const runOfFindings = (findings: readonly Finding[], prefix = '') =>
  runOf(toSarif(reportOf(findings), rules, prefix));
const placeOf = (run: Run) => run.results[0]?.locations[0]?.physicalLocation;

const theme = {
  'themes/acme/themeconfig.json': '{\n  "theme_version": 3,\n  "backgroud": "x"\n}\n',
  'themes/acme/icon_mic.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
};

test('a report of real findings is SARIF 2.1.0, with the page of each rule as its help', async () => {
  const report = await checkFiles(theme);
  const run = runOf(toSarif(report, rules, ''));
  expect(run.results).toHaveLength(report.findings.length);
  const described = run.tool.driver.rules;
  expect(new Set(described.map(({ id }) => id))).toEqual(new Set(report.findings.map(({ rule }) => rule)));
  for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex ?? -1]?.id).toBe(ruleId);
  for (const { id, helpUri, help } of described) {
    expect(helpUri).toBe(documentationOf(id));
    expect(help.text).toBe(rules.find((rule) => rule.id === id)?.why);
  }
});

test('an unknown rule has no index, and still a result', () => {
  const [result] = runOfFindings([findingOf({ rule: 'gone' })]).results;
  expect(result).toMatchObject({ ruleId: 'gone', level: 'error' });
  expect(result).not.toHaveProperty('ruleIndex');
});

test('places are relative to the repository, and addresses', () => {
  const uri = (path: string, prefix = '') =>
    placeOf(runOfFindings([findingOf({ path })], prefix))?.artifactLocation.uri;
  expect(uri('themes/a b/100%#.json', 'brand/')).toBe('brand/themes/a%20b/100%25%23.json');
  expect(uri('.')).toBe('.');
  expect(uri('.', 'brand/')).toBe('brand');
  expect(uri('a/\ud800.wav')).toBe('a/%EF%BF%BD.wav');
  expect(uri('loud!/x.wav')).toBe('loud!/x.wav');
});

test('every result has a line, and regions hold else only what applies', () => {
  const region = (part: Partial<Finding>) => placeOf(runOfFindings([findingOf(part)]))?.region;
  expect(region({ location: { line: 3, column: 5, endLine: 3, endColumn: 9, pointer: '/a' } })).toEqual({
    startLine: 3,
    startColumn: 5,
    endLine: 3,
    endColumn: 9,
  });
  expect(region({ location: { offset: 24 } })).toEqual({ startLine: 1, byteOffset: 24 });
  expect(region({ location: { pointer: '/a' } })).toEqual({ startLine: 1 });
  expect(region({})).toEqual({ startLine: 1 });
});

test('a file inside a ZIP is shown on the ZIP, without a line of another file', () => {
  const run = runOfFindings([findingOf({ path: 'p/x.zip!/a/b.json', location: { line: 2 } })]);
  expect(placeOf(run)).toEqual({
    artifactLocation: { uri: 'p/x.zip', uriBaseId: 'SRCROOT' },
    region: { startLine: 1 },
  });
  expect(run.results[0]?.message.text).toBe('a/b.json: Expected 48000 Hz, found 44100 Hz.');
});

test('25,000 results are kept, the most severe ones, and the notice counts the rest', () => {
  const many = (severity: Finding['severity'], count: number) =>
    Array.from({ length: count }, (_, index) => findingOf({ severity, path: `${severity}${index}` }));
  const run = runOfFindings([...many('info', 10_000), ...many('warning', 15_000), ...many('error', 3)]);
  const levels = run.results.map(({ level }) => level);
  expect(levels).toHaveLength(25_000);
  expect(levels.slice(0, 4)).toEqual(['error', 'error', 'error', 'warning']);
  expect(levels.filter((level) => level === 'note')).toHaveLength(25_000 - 15_003);
  expect(run.invocations[0]?.toolExecutionNotifications).toEqual([
    {
      level: 'warning',
      message: {
        text: '3 findings left out, as a SARIF file may hold 25000 results; the JSON report has all.',
      },
    },
    {
      level: 'note',
      message: {
        text: 'GitHub shows 5000 of 25003 results, the most important ones; the JSON report has all.',
      },
    },
  ]);
});

test('a rule that failed makes the run unsuccessful and says so', () => {
  const report = reportOf([], {
    failures: [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }],
  });
  const [invocation] = runOf(toSarif(report, rules, '')).invocations;
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications[0]?.message.text).toBe(
    'The rule audio-loudness failed on x.wav: It broke.',
  );
});

describe('fingerprints', () => {
  test('outlive lines that are inserted above', async () => {
    const moved = {
      ...theme,
      'themes/acme/themeconfig.json': theme['themes/acme/themeconfig.json'].replace('{', '{\n\n\n'),
    };
    const [before, after] = [await checkFiles(theme), await checkFiles(moved)];
    const lines = (findings: readonly Finding[]) => findings.map(({ location }) => location?.line);
    expect(lines(after.findings)).not.toEqual(lines(before.findings));
    expect(fingerprints(after.findings)).toEqual(fingerprints(before.findings));
  });

  test('are unique, also for equal findings', () => {
    const findings = [
      findingOf(),
      findingOf(),
      findingOf({ path: 'other.wav' }),
      findingOf({ location: { pointer: '/a' } }),
    ];
    expect(new Set(fingerprints(findings)).size).toBe(4);
  });

  test('are FNV-1a of 64 bits over UTF-8', () => {
    const finding = findingOf({ path: 'thèmes/🎨.svg', messageArguments: ['ÿ', 1] });
    const identity = JSON.stringify([
      finding.rule,
      finding.path,
      '',
      finding.messageId,
      finding.messageArguments,
    ]);
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(identity))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    expect(fingerprints([finding])).toEqual([`${hash.toString(16).padStart(16, '0')}:1`]);
  });

  test('are those of the findings when the order of results differs', () => {
    const findings = [findingOf({ severity: 'info', path: 'a' }), findingOf({ path: 'b' })];
    const names = fingerprints(findings);
    const run = runOfFindings(findings);
    expect(run.results.map(({ partialFingerprints }) => partialFingerprints['brandgate/v1'])).toEqual([
      names[1],
      names[0],
    ]);
    expect(run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).toEqual(
      [names[1], names[0]],
    );
  });
});
