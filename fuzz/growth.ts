/** `npm run fuzz -- --growth`: how the processor time of every reader and rule grows with the size of its input. */
import { inputFor } from '../src/doors/library/source.ts';
import { memoryFiles, UsageError } from '../src/index.ts';
import type { AnyRule } from '../src/model/rule.ts';
import { rules } from '../src/rules/index.generated.ts';
import { check } from '../src/run/check.ts';
import { exponent, NOISE_IN_MILLISECONDS, processorTime, TIMES, timesOf } from './measure.ts';
import { type Tree, treeAt } from './projects.ts';
import { READERS } from './readers.ts';
import { AXES, type Axis, mostTimes, scaled } from './scaled.ts';

/** What grows faster is to be mended. */
const LARGEST_EXPONENT = 1.2;
const LARGEST_TIMES = TIMES[TIMES.length - 1] as number;

interface Row {
  readonly name: string;
  readonly what: string;
  readonly milliseconds: readonly number[];
}

/** A project that is made larger, and how long each rule took with it at the largest size. */
interface Shape {
  readonly fixture: string;
  readonly axis: Axis;
  readonly size: number;
  readonly times: ReadonlyMap<string, number>;
}

/** Milliseconds by rule of one whole check; every rule knows its own only. */
async function timed(tree: Tree): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const wrapped = rules.map(
    (rule): AnyRule => ({
      ...rule,
      check(subject: unknown, context: never) {
        const start = processorTime();
        try {
          rule.check(subject, context);
        } finally {
          times.set(rule.id, (times.get(rule.id) ?? 0) + processorTime() - start);
        }
      },
    }),
  );
  try {
    await check({ ...(await inputFor(memoryFiles(tree), {})), rules: wrapped });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  return times;
}

/** The ways in which the project of a rule can be made larger, each tried at its largest. */
async function shapesOf(fixture: string, tree: Tree): Promise<Shape[]> {
  const shapes: Shape[] = [];
  for (const axis of AXES) {
    const size = Math.max(2, Math.floor(mostTimes(tree, axis) / LARGEST_TIMES));
    const largest = scaled(tree, axis, size * LARGEST_TIMES);
    if (largest) shapes.push({ fixture, axis, size, times: await timed(largest) });
  }
  return shapes;
}

/** The times of every rule at every size, the least of some runs. */
async function sizesOf(tree: Tree, { axis, size }: Shape, runs: number): Promise<Map<string, number[]>> {
  const least = new Map<string, number[]>();
  for (let run = 0; run < runs; run++)
    for (const [index, factor] of TIMES.entries())
      for (const [id, milliseconds] of await timed(scaled(tree, axis, size * factor) ?? tree)) {
        const row = least.get(id) ?? TIMES.map(() => Number.POSITIVE_INFINITY);
        row[index] = Math.min(row[index] ?? 0, milliseconds);
        least.set(id, row);
      }
  return least;
}

async function ruleRows(root: string, say: (line: string) => void): Promise<Row[]> {
  const fixtures = rules.map(({ id }) => id);
  const trees = new Map(fixtures.map((id) => [id, treeOf(`${root}/fixtures/bad/${id}`)] as const));
  const shapes: Shape[] = [];
  for (const [id, tree] of trees) if (tree) shapes.push(...(await shapesOf(id, tree)));
  say(`${shapes.length} projects, each as large as it gets\n`);
  // Each rule is measured where it took longest: a shape serves every rule that chose it.
  const chosen = new Map<Shape, string[]>();
  for (const { id } of rules) {
    const [longest] = [...shapes].sort((a, b) => (b.times.get(id) ?? 0) - (a.times.get(id) ?? 0));
    if (longest) chosen.set(longest, [...(chosen.get(longest) ?? []), id]);
  }
  const rows: Row[] = [];
  for (const [shape, ids] of chosen) {
    const tree = trees.get(shape.fixture) as Tree;
    const isNoise = ids.every((id) => (shape.times.get(id) ?? 0) < NOISE_IN_MILLISECONDS);
    let times = await sizesOf(tree, shape, isNoise ? 1 : 3);
    const isSteep = ids.some(
      (id) => isLong(times.get(id)) && exponent(times.get(id) ?? []) > LARGEST_EXPONENT,
    );
    // A busy machine is unfair to one size: what looks steep is looked at again.
    if (isSteep) {
      const again = await sizesOf(tree, shape, 4);
      times = new Map([...times].map(([id, row]) => [id, least(row, again.get(id) ?? row)]));
    }
    const what = `${shape.fixture}, ${shape.axis}, ${shape.size * LARGEST_TIMES} times`;
    for (const id of ids) rows.push({ name: id, what, milliseconds: times.get(id) ?? TIMES.map(() => 0) });
  }
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

function treeOf(folder: string): Tree | undefined {
  try {
    return treeAt(folder);
  } catch {
    // A rule without a bad project is measured in those of others.
    return undefined;
  }
}

/** Measures, prints a table, and gives the exit code. */
export async function growth(root: string, say: (line: string) => void): Promise<number> {
  say(
    '| reader or rule | what is there so often | ms at 1 | 2 | 4 | 8 | exponent |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  const steep: string[] = [];
  let [measured, small] = [0, 0];
  const print = ({ name, what, milliseconds }: Row) => {
    const isNoise = !isLong(milliseconds);
    const slope = exponent(milliseconds);
    if (isNoise) small++;
    else measured++;
    if (!isNoise && slope > LARGEST_EXPONENT) steep.push(`${name} (${what}): ${slope.toFixed(2)}`);
    say(
      `| ${name} | ${what} | ${milliseconds.map((time) => time.toFixed(1)).join(' | ')} | ${isNoise ? 'too fast' : slope.toFixed(2)} |`,
    );
  };
  for (const load of READERS) {
    let milliseconds = await timesOf(load);
    // A busy machine is unfair to one size: what looks steep is looked at again.
    if (exponent(milliseconds) > LARGEST_EXPONENT) milliseconds = least(milliseconds, await timesOf(load));
    print({ name: load.name, what: `${load.size * LARGEST_TIMES}`, milliseconds });
  }
  for (const row of await ruleRows(root, say)) print(row);
  say(
    `\n${measured} measured, ${small} below ${NOISE_IN_MILLISECONDS} ms at the largest size, ${steep.length} above an exponent of ${LARGEST_EXPONENT}`,
  );
  for (const line of steep) say(line);
  return steep.length > 0 ? 1 : 0;
}

/** Whether the time at the largest size is more than noise. */
const isLong = (milliseconds: readonly number[] = []) =>
  (milliseconds[TIMES.length - 1] ?? 0) >= NOISE_IN_MILLISECONDS;
const least = (one: readonly number[], other: readonly number[]) =>
  one.map((time, index) => Math.min(time, other[index] ?? time));
