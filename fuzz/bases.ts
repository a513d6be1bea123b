/** Base themes for `learn` and for themes that stand on one, and reports that strangers wrote. */
import { baseFiles } from '../__tests__/support/base-theme.ts';
import { bytesOf } from '../__tests__/support/check.ts';
import { markdownFaults } from '../__tests__/support/markdown.ts';
import { inputFor } from '../src/doors/library/source.ts';
import { memoryFiles, UsageError } from '../src/index.ts';
import { emptyConfig } from '../src/project/config.ts';
import { toComment } from '../src/report/comment.ts';
import { toJson } from '../src/report/json.ts';
import { toLearntText } from '../src/report/learnt-text.ts';
import { readShard } from '../src/report/shard.ts';
import { readUntrusted } from '../src/report/untrusted.ts';
import { check } from '../src/run/check.ts';
import { learn } from '../src/run/learn.ts';
import { archive } from './archives.ts';
import { encoded } from './damage.ts';
import { damagedTree } from './families.ts';
import { Documents, damagedValue, type Value, written } from './json.ts';
import type { Fault } from './laws.ts';
import { outputFaults, textFaults } from './outputs.ts';
import type { Soil, Tree } from './projects.ts';
import type { Random } from './random.ts';

const LEARNT = 'brandgate-base-theme.json';
const REPORT = 'brandgate-report.json';

let base: Tree | undefined;
const baseTree = (): Tree => {
  base ??= new Map(Object.entries(baseFiles()).map(([name, content]) => [name, bytesOf(content)]));
  return base;
};

/** A Base theme's ZIP, what was learnt before, and themes on one of them. */
export function baseTheme(random: Random, soil: Soil): Tree {
  const damaged = random.chance(0.7) ? damagedTree(random, soil, baseTree()) : baseTree();
  const themes = random.pick(soil.projects);
  return new Map([...themes, ['base.zip', archive(random, damaged, random.chance(0.3))]]);
}

function learntOf(tree: Tree) {
  const files = memoryFiles(tree);
  return learn({ files, path: 'base.zip' }, { files, path: LEARNT }, 'base.zip', emptyConfig.limits);
}

/** What is learnt of any ZIP is read again, whatever stood there before; themes stand on both. */
export async function judgeBase(tree: Tree, other: Tree): Promise<Fault[]> {
  const fault = (message: string): Fault => ({ law: 'a Base theme is learnt or refused', message });
  const files = new Map(tree);
  try {
    for (const before of [undefined, other.get(LEARNT)]) {
      if (before) files.set(LEARNT, before);
      const learnt = await learntOf(files);
      files.set(LEARNT, new TextEncoder().encode(learnt.text));
      const faults = textFaults(toLearntText(LEARNT, learnt, false, undefined));
      if (faults.length > 0) return faults.map(fault);
    }
    const second = await learntOf(files);
    if (second.unread !== undefined) return [fault(`what was learnt can’t be read: ${second.unread}`)];
    if ((second.changes ?? []).length > 0)
      return [fault(`differs from itself: ${JSON.stringify(second.changes).slice(0, 300)}`)];
  } catch (error) {
    if (!(error instanceof UsageError)) return [fault(String((error as Error).stack))];
  }
  const all: Fault[] = [];
  for (const path of ['base.zip', LEARNT]) all.push(...(await standing(files, path)));
  return all;
}

/** Themes on a Base theme are judged without a failure. */
async function standing(files: Tree, path: string): Promise<Fault[]> {
  const fault = (message: string): Fault => ({ law: `themes stand on ${path}`, message });
  const config = new TextEncoder().encode(`base-theme: ${path}\n`);
  try {
    const outcome = await check(
      await inputFor(memoryFiles(new Map([...files, ['brandgate.yml', config]])), {}),
    );
    const failures = outcome.report.failures.map(({ rule, message }) => `${rule}: ${message}`);
    return [...failures, ...(await outputFaults(outcome))].map(fault);
  } catch (error) {
    return error instanceof UsageError ? [] : [fault(String((error as Error).stack))];
  }
}

/** A report: a real one with damage, or one that only its schema knows. */
export async function strangersReport(random: Random, soil: Soil): Promise<Tree> {
  const words = soil.words('txt');
  const real = async (): Promise<Value> => {
    const outcome = await check(await inputFor(memoryFiles(random.pick(soil.projects)), {}));
    return JSON.parse(toJson(outcome.report)) as Value;
  };
  let value = random.chance(0.5)
    ? await real().catch(() => null)
    : new Documents(soil.schemas.get('report.schema.json') ?? true, words).value(random);
  for (let count = random.below(4); count > 0; count--) value = damagedValue(random, value, words);
  const text = random.chance(0.7) ? JSON.stringify(value, null, 2) : written(random, value);
  return new Map([[REPORT, random.chance(0.8) ? new TextEncoder().encode(text) : encoded(random, text)]]);
}

/** A report is refused in one line, or becomes a comment that mentions, links and obeys nothing. */
export async function judgeReport(tree: Tree): Promise<Fault[]> {
  const text = new TextDecoder().decode(tree.get(REPORT));
  const read = readUntrusted(text);
  const shard = readShard(text);
  const fault = (message: string): Fault => ({ law: 'a stranger’s report does nothing', message });
  const refusals = [read.ok ? '' : read.reason, shard.ok ? '' : shard.why].flatMap((reason) =>
    textFaults(reason),
  );
  if (!read.ok) return refusals.map(fault);
  const comment = toComment(read.report, []);
  const outputs = await outputFaults({ report: read.report, hits: [] } as never);
  // Texts that nobody could have written are written out as they are in formats for programs.
  return [
    ...refusals,
    ...markdownFaults(comment),
    ...outputs.filter((line) => !line.startsWith('sarif: /')),
  ].map(fault);
}
