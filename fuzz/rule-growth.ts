/** How the processor time of a rule grows in the projects of the fixtures, of which something is there ever more often. */
import { inputFor } from '../src/doors/library/source.ts';
import { memoryFiles, UsageError } from '../src/index.ts';
import type { AnyRule } from '../src/model/rule.ts';
import { rules } from '../src/rules/index.generated.ts';
import { check } from '../src/run/check.ts';
import { collect, exponent, type Growth, growthOf, isLong, LARGEST_TIMES, processorTime } from './measure.ts';
import { type Tree, treeAt } from './projects.ts';
import { AXES, type Axis, mostTimes, scaled } from './scaled.ts';

/** A project that is made larger, and how long each rule took with it. */
interface Shape {
  readonly fixture: string;
  readonly tree: Tree;
  readonly axis: Axis;
  /** How often something is there at 1 time the size. */
  readonly size: number;
  /** Milliseconds by rule at the second and at the last size. */
  readonly small: ReadonlyMap<string, number>;
  readonly large: ReadonlyMap<string, number>;
}

export interface RuleGrowth extends Growth {
  readonly shape: Shape;
}

/** A shorter time says nothing of how a rule grows. */
const TELLING_IN_MILLISECONDS = 1;
/** How many times as large as people's files the ones become that rules are measured with. */
const LARGEST_ROOM = 32;

/** The projects that show these rules, larger in each way in which they can be. */
export async function shapesAt(root: string, shown: readonly AnyRule[]): Promise<readonly Shape[]> {
  const shapes: Shape[] = [];
  for (const { id } of shown) {
    const tree = treeOf(`${root}/fixtures/bad/${id}`);
    for (const axis of tree ? AXES : []) if (tree) shapes.push(...(await shapeOf(id, tree, axis)));
  }
  return shapes;
}

function treeOf(folder: string): Tree | undefined {
  try {
    return treeAt(folder);
  } catch {
    // A rule without a bad project is measured in those of others.
    return undefined;
  }
}

async function shapeOf(fixture: string, tree: Tree, axis: Axis): Promise<readonly Shape[]> {
  const size = Math.max(2, Math.floor(mostTimes(tree, axis) / LARGEST_TIMES));
  const [few, many] = [scaled(tree, axis, size * 2), scaled(tree, axis, size * LARGEST_TIMES)];
  if (!few || !many) return [];
  return [{ fixture, tree, axis, size, small: await timed(few), large: await timed(many) }];
}

/** The growth of a rule where it takes longest, or where it seems to grow fastest, whichever is steeper. */
export async function growthOfRule(rule: AnyRule, shapes: readonly Shape[]): Promise<RuleGrowth | undefined> {
  let worst: RuleGrowth | undefined;
  for (const shape of hardest(rule.id, shapes)) {
    const most = mostTimes(shape.tree, shape.axis, LARGEST_ROOM);
    const grown = await growthOf(shape.size, async (size) => {
      const tree = size > most ? undefined : scaled(shape.tree, shape.axis, size);
      return tree && ((await timed(tree, [rule])).get(rule.id) ?? 0);
    });
    if (!grown) continue;
    const isSteeper =
      !worst ||
      (isLong(grown.milliseconds) &&
        (!isLong(worst.milliseconds) || exponent(grown.milliseconds) > exponent(worst.milliseconds)));
    if (isSteeper) worst = { ...grown, shape };
  }
  return worst;
}

function hardest(id: string, shapes: readonly Shape[]): ReadonlySet<Shape> {
  const time = ({ large }: Shape) => large.get(id) ?? 0;
  const steepness = ({ small, large }: Shape) => (large.get(id) ?? 0) / Math.max(small.get(id) ?? 0, 0.05);
  const telling = shapes.filter((shape) => time(shape) >= TELLING_IN_MILLISECONDS);
  const tried = telling.length > 0 ? telling : shapes.filter(({ fixture }) => fixture === id);
  const [longest] = tried.toSorted((a, b) => time(b) - time(a));
  const [steepest] = tried.toSorted((a, b) => steepness(b) - steepness(a));
  return new Set([longest, steepest].filter((shape) => shape !== undefined));
}

/** Milliseconds by rule of one whole check with these rules; every rule knows its own only. */
async function timed(tree: Tree, tried: readonly AnyRule[] = rules): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const wrapped = tried.map(
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
  collect();
  try {
    await check({ ...(await inputFor(memoryFiles(tree), {})), rules: wrapped });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  return times;
}
