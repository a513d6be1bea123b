import { existsSync, readdirSync } from 'node:fs';
import type { Hit } from '../../src/model/check.ts';
import type { RunReport } from '../../src/model/report.ts';
import { toText } from '../../src/report/text.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check as run } from '../../src/run/check.ts';
import { projectScopes } from '../../src/run/scopes.ts';

export interface Verdict {
  readonly report: RunReport;
  readonly hits: readonly Hit[];
}

/** The projects in a folder of fixtures. */
export const fixturesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.includes('.')) : [];

/** Checks one fixture with every rule, as a project of its own without a base revision. */
export async function checkFixture(folder: string): Promise<Verdict> {
  const projects = await projectScopes(folder, []);
  return run({
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
}

/** What `check` prints, without the number of rules, which grows. */
export function expectedText({ report, hits }: Verdict): string {
  const text = toText({ ...report, summary: { ...report.summary, rules: 0 } }, hits, {
    color: false,
    quiet: false,
  });
  return text.replace(', 0 rules', '');
}

/** Why a project is no example of what its rule finds; nothing when it is one. */
export function badFixtureFaults({ report }: Verdict, id: string): string[] {
  const others = report.findings.filter(({ severity, rule }) => severity === 'error' && rule !== id);
  return [
    ...report.failures.map(({ rule, message }) => `${rule} failed: ${message}`),
    ...(report.findings.some(({ rule }) => rule === id) ? [] : [`${id} finds nothing in it`]),
    ...others.map(({ rule, path, message }) => `${path} has another error (${rule}): ${message}`),
  ];
}

/** What is still found in a project that shows how it is done right. */
export function goodFixtureFaults({ report }: Verdict, id: string): string[] {
  const loud = report.findings.filter(({ severity, rule }) => severity !== 'info' || rule === id);
  return loud.map(({ rule, path, message }) => `${path} (${rule}): ${message}`);
}
