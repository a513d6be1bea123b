/** For each output a report that makes it work hard, and whole runs over ever more packages. */
import { inputFor } from '../src/doors/library/source.ts';
import { memoryFiles } from '../src/index.ts';
import type { Hit } from '../src/model/check.ts';
import type { Package } from '../src/model/package.ts';
import { OUTPUT_NAMES, OUTPUTS } from '../src/report/outputs.ts';
import { makeReport, type PackageResult } from '../src/report/report.ts';
import { check } from '../src/run/check.ts';
import type { Load } from './measure.ts';

const RULE = 'theme-unknown-setting';
const FINDINGS_OF_A_PACKAGE = 3;
const TEXTS = ['a', 'many words of a message with “quotes”, <signs> & more'];

function hitsOf(name: string, count: number): Hit[] {
  return Array.from({ length: count }, (_, index) => ({
    excerpt: `"key${index}": 1,`,
    finding: {
      rule: RULE,
      severity: 'error',
      package: name,
      path: `${name}/themeconfig.json`,
      message: `“key${index}” ${TEXTS[index % 2]}.`,
      messageId: 'unknown',
      messageArguments: [`key${index}`],
      location: { line: index + 1, column: 1, endLine: index + 1, endColumn: 9 },
      fixed: false,
      documentation: `https://example.com/${RULE}`,
    },
  }));
}

function resultOf(name: string, findings: number): PackageResult {
  const pkg: Package = {
    name,
    kind: 'theme',
    path: name,
    archive: false,
    pluginRepository: false,
    usage: 'installed',
    assets: [],
    source: () => ({ size: 0, read: async () => new Uint8Array(0) }),
  } as unknown as Package;
  return {
    pkg,
    revision: { available: false, reason: 'none' },
    checked: {
      hits: hitsOf(name, findings),
      skipped: [{ rule: RULE, package: name, reason: 'x' }],
      failures: [],
    },
    suppressed: 0,
    languages: [],
  };
}

function subjectOf(results: readonly PackageResult[]) {
  const { report, hits } = makeReport(results, [], 1);
  return { report, hits, changes: [], prefix: '', color: true, quiet: false, all: true };
}

/** Every output of a report about many packages, and of one about many findings in a file. */
const OUTPUT_LOADS: readonly Load[] = OUTPUT_NAMES.flatMap((name) => [
  {
    name: `output ${name}: packages`,
    size: 400,
    at: async (count) => {
      const subject = subjectOf(
        Array.from({ length: count }, (_, index) => resultOf(`p${index}`, FINDINGS_OF_A_PACKAGE)),
      );
      const render = await OUTPUTS[name].load();
      return () => render(subject);
    },
  },
  {
    name: `output ${name}: findings`,
    size: 150,
    at: async (count) => {
      const subject = subjectOf([resultOf('p', count)]);
      const render = await OUTPUTS[name].load();
      return () => render(subject);
    },
  },
]);

const theme = new TextEncoder().encode('{"theme_version": 2, "house_setting": 1}\n');
const gitignore = new TextEncoder().encode('*.bak\nbuild/\n!keep\n');

/** Runs over projects in which the number of something grows. */
const RUNS: readonly Load[] = Object.entries<(index: number) => readonly (readonly [string, Uint8Array])[]>({
  packages: (index) => [[`p${index}/themeconfig.json`, theme]],
  'packages in one another': (index) => [[`${'d/'.repeat(index % 50)}p${index}/themeconfig.json`, theme]],
  'files of one package': (index) => [
    ['p/themeconfig.json', theme],
    [`p/icon_${index}.json`, theme],
  ],
  'directories with a .gitignore': (index) => [
    ['p/themeconfig.json', theme],
    [`d${index}/.gitignore`, gitignore],
    [`d${index}/a.txt`, gitignore],
  ],
}).map(([what, make]) => ({
  name: `run: ${what}`,
  size: 200,
  at: async (count) => {
    const files = memoryFiles(new Map(Array.from({ length: count }, (_, index) => make(index)).flat()));
    return async () => check(await inputFor(files, {}));
  },
}));

/** Every output and some runs. */
export const WRITERS: readonly Load[] = [...OUTPUT_LOADS, ...RUNS];
