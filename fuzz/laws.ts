/** What must hold of every project, whatever is in it. */
import { isDeepStrictEqual } from 'node:util';
import { inputFor } from '../src/doors/library/source.ts';
import { build, diff, fix, memoryFiles, preview, UsageError } from '../src/index.ts';
import type { Finding, RunReport } from '../src/model/report.ts';
import { toJson } from '../src/report/json.ts';
import validate from '../src/report/report-validator.generated.js';
import { check } from '../src/run/check.ts';
import type { Outcome } from '../src/run/input.ts';
import { outputFaults, textFaults } from './outputs.ts';
import { locationFaults } from './places.ts';
import type { Tree } from './projects.ts';

/** A promise that was broken. */
export interface Fault {
  readonly law: string;
  readonly message: string;
}

/** Of processor time, for what an input of a few kilobytes needs; reading 200 kB of sound takes a tenth of it. */
export const LONGEST_IN_MILLISECONDS = 5000;

type Law = (subject: Subject) => Promise<readonly string[]>;

interface Subject {
  readonly tree: Tree;
  /** The same with damage. */
  readonly other: Tree;
  readonly outcome: Outcome;
}

const outcomeOf = async (tree: Tree): Promise<Outcome> => check(await inputFor(memoryFiles(tree), {}));
const told = ({ rule, path, message }: { rule: string; path: string; message: string }) =>
  `${rule} ${path}: ${message}`;

const LAWS: Readonly<Record<string, Law>> = {
  'no rule fails': async ({ outcome }) => outcome.report.failures.map(told),
  'the report has its shape': async ({ outcome: { report } }) =>
    validate(JSON.parse(toJson(report))) ? [] : [JSON.stringify(validate.errors?.[0])],
  'findings lie in their files': async ({ outcome, tree }) => locationFaults(outcome.report.findings, tree),
  'the same input gives the same report': async ({ outcome, tree }) => {
    const again = await outcomeOf(new Map([...tree].reverse()));
    return toJson(again.report) === toJson(outcome.report)
      ? []
      : [firstDifference(outcome.report, again.report)];
  },
  'no output obeys the input': async ({ outcome }) => outputFaults(outcome),
  'safe fixes help': (subject) => fixFaults(subject, false),
  'unsafe fixes help': (subject) => fixFaults(subject, true),
  'what is built has no errors': async ({ tree }) => {
    const { report, archives, leftOut } = await build(memoryFiles(tree));
    const faults = report.failures.map(told);
    // What a config says of packages, such as the theme that one stands on, is not in their archives.
    const alone = tree.has('brandgate.yml') ? [] : archives;
    for (const { content, name } of alone) {
      const { report: again } = await check(await inputFor(content, { name }));
      faults.push(...again.findings.filter(({ severity }) => severity === 'error').map(told));
    }
    const isSound = report.packages.every(({ errors }) => errors === 0);
    return [
      ...faults,
      ...(isSound && leftOut.length > 0 ? [`${leftOut.join()} left out without an error`] : []),
    ];
  },
  'nothing differs from itself': async ({ tree }) =>
    (await diff(memoryFiles(tree), memoryFiles(tree))).map((change) => JSON.stringify(change).slice(0, 300)),
  'any two versions can be compared': async ({ tree, other }) => {
    await orUsage(diff(memoryFiles(tree), memoryFiles(other)));
    await orUsage(diff(memoryFiles(other), memoryFiles(tree)));
    return [];
  },
  'everything can be shown': async ({ tree, other }) => {
    const page = await preview(memoryFiles(tree));
    const compared = await orUsage(preview(memoryFiles(tree), { before: memoryFiles(other) }));
    return [page, compared ?? ''].flatMap((text) => textFaults(text));
  },
};

/** The result, or nothing where the use was wrong. */
async function orUsage<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Fixing twice is fixing once, and what it leaves is no worse in errors, nor in warnings where it is safe. */
async function fixFaults({ tree, outcome }: Subject, unsafe: boolean): Promise<string[]> {
  const once = await fix(memoryFiles(tree), { unsafe });
  const faults = once.report.failures.map(told);
  const files = new Map(tree);
  for (const [path, bytes] of Object.entries(once.files)) bytes ? files.set(path, bytes) : files.delete(path);
  if (Object.keys(once.files).length === 0) return faults;
  const after = await orUsage(outcomeOf(files));
  if (!after) return [...faults, 'nothing can be checked after fixing'];
  const twice = await fix(memoryFiles(files), { unsafe });
  if (Object.keys(twice.files).length > 0)
    faults.push(`fixing again changes ${Object.keys(twice.files).join()}: ${twice.patch.slice(0, 300)}`);
  if (!isDeepStrictEqual(plain(once.report), plain(after.report)))
    faults.push(`fix reports something else than check: ${firstDifference(once.report, after.report)}`);
  const counts = (findings: readonly Finding[]) => {
    const count = new Map<string, number>();
    for (const { rule, severity } of findings)
      if (severity === 'error' || (severity === 'warning' && !unsafe))
        count.set(rule, (count.get(rule) ?? 0) + 1);
    return count;
  };
  const before = counts(outcome.report.findings);
  for (const [rule, count] of counts(after.report.findings))
    if (count > (before.get(rule) ?? 0))
      faults.push(
        `fixing adds ${rule}: ${after.report.findings
          .filter((one) => one.rule === rule)
          .map(told)
          .join('; ')
          .slice(0, 300)}`,
      );
  return faults;
}

const plain = ({ findings }: RunReport) => findings.map((finding) => ({ ...finding, fixed: false }));

function firstDifference(one: RunReport, other: RunReport): string {
  const [a, b] = [toJson(one).split('\n'), toJson(other).split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  return `line ${at + 1}: ${a[at]} | ${b[at]}`;
}

/** The broken promises. A config that is refused in one line is none: nothing else is asked of it then. */
export async function judge(tree: Tree, other: Tree): Promise<Fault[]> {
  const start = process.cpuUsage();
  const faults: Fault[] = [];
  const outcome = await guarded('everything can be checked', faults, () => outcomeOf(tree));
  if (!outcome) return faults;
  for (const [law, holds] of Object.entries(LAWS)) {
    const broken = await guarded(law, faults, () => holds({ tree, other, outcome }));
    for (const message of broken ?? []) faults.push({ law, message });
  }
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > LONGEST_IN_MILLISECONDS)
    faults.push({ law: 'time is bounded', message: `${milliseconds.toFixed(0)} ms of processor time` });
  return faults;
}

async function guarded<T>(law: string, faults: Fault[], run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      if (/[\n\r]/.test(error.message) || error.message === '')
        faults.push({ law: 'wrong use is told in one line', message: JSON.stringify(error.message) });
      return undefined;
    }
    faults.push({ law, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return undefined;
  }
}
