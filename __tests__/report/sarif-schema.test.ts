/** The published schema of SARIF 2.1.0, as Microsoft's package for jest carries it. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { toSarif } from '../../src/report/sarif.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { checkFiles } from '../support/check.ts';
import { findingOf, reportOf } from '../support/reports.ts';

// The schema is of draft 4; between that and draft 7, which Ajv reads, it only differs in the name of its id.
const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { id, $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  logger: false,
  // One pattern of the schema is none for a Unicode-aware reader.
  unicodeRegExp: false,
  formats: { uri: URL.canParse, 'uri-reference': true, 'date-time': true },
});
const valid = ajv.compile({ $id: id, ...schema });
const faults = (text: string) => {
  valid(JSON.parse(text));
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('a report of every kind of place is valid', async () => {
  const report = await checkFiles({
    'acme/themeconfig.json': '{\n  "theme_version": 3,\n  "backgroud": "x"\n}\n',
    'acme/icon_mic.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  });
  expect(report.findings.length).toBeGreaterThan(1);
  expect(faults(toSarif(report, rules, 'brand/'))).toEqual([]);
  const places = [
    findingOf({ location: { offset: 24 } }),
    findingOf({ path: 'p/x.zip!/a/b.json', location: { line: 2 } }),
    findingOf({ path: 'a b/ü.wav', rule: 'gone', severity: 'info' }),
    findingOf({ path: '.', severity: 'warning' }),
  ];
  const failures = [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }];
  expect(faults(toSarif(reportOf(places, { failures }), rules, ''))).toEqual([]);
  expect(faults(toSarif(reportOf([]), rules, ''))).toEqual([]);
});

test('the schema would have seen a fault', () => {
  const log = toSarif(reportOf([findingOf()]), rules, '');
  expect(faults(log.replace('"level": "error"', '"level": "fatal"'))).not.toEqual([]);
  expect(faults(log.replace('"ruleId"', '"ruleName"'))).not.toEqual([]);
});
