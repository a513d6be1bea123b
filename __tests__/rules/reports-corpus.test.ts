import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../../src/model/report.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check as run } from '../../src/run/check.ts';
import { projectScopes } from '../../src/run/scopes.ts';

const corpus = resolve(__dirname, '../../../shared/corpus');
const truths = join(corpus, 'truth-reports.tsv');

/** Folders, by their number, that are not right yet. */
const PENDING: readonly string[] = [];

interface Truth {
  /** Below the corpus. */
  readonly path: string;
  readonly expectations: readonly string[];
  readonly why: string;
}

function readTruths(): readonly Truth[] {
  const [, ...lines] = readFileSync(truths, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [path = '', expect = '', why = ''] = line.split('\t');
    return { path, expectations: expect.split(', '), why };
  });
}

/** Everything but information: nothing that the package must or should be spared. */
async function findingsIn(path: string): Promise<readonly Finding[]> {
  const isFile = statSync(path).isFile();
  const folder = isFile ? dirname(path) : path;
  const paths = isFile ? [basename(path)] : [];
  const projects = await projectScopes(folder, paths);
  const { report } = await run({
    projects: projects.map((project) => ({
      ...project,
      revisionOf: async () => ({ available: false as const, reason: 'No base revision is available.' }),
    })),
    rules,
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
  expect(report.failures).toEqual([]);
  expect(report.packages).not.toEqual([]);
  return report.findings;
}

/** `error x`: rule x speaks, as an error. `no x`: rule x is silent. `no error`, `no finding`: so is every rule. */
function judge(expectation: string, findings: readonly Finding[]): void {
  const [verdict = '', what = ''] = expectation.split(' ');
  const said = findings.map(({ rule, severity }) => `${severity} ${rule}`);
  if (verdict !== 'no') expect(said).toContain(expectation);
  else if (what === 'error') expect(said.filter((line) => line.startsWith('error '))).toEqual([]);
  else if (what === 'finding') expect(said.filter((line) => !line.startsWith('info '))).toEqual([]);
  else expect(findings.map(({ rule }) => rule)).not.toContain(what);
}

const withCorpus = existsSync(truths) ? describe : describe.skip;

withCorpus('the small inputs of real reports', () => {
  const all = existsSync(truths) ? readTruths() : [];
  const isPending = ({ path }: Truth) => PENDING.some((number) => path.startsWith(`reports/${number}-`));
  const ready = all.filter((truth) => !isPending(truth));

  test('are there', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(ready.length).toBeGreaterThan(0);
  });

  test.each(ready.map((truth) => [truth.path, truth.expectations.join(', '), truth] as const))(
    '%s: %s',
    async (path, _, { expectations }) => {
      const findings = await findingsIn(join(corpus, path));
      for (const expectation of expectations) judge(expectation, findings);
    },
  );
});
