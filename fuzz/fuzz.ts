/** Inputs by their name, and what is wrong with them: what `npm run fuzz` and the tests run. */
import { baseTheme, judgeBase, judgeReport, strangersReport } from './bases.ts';
import { damagedTree, FAMILIES } from './families.ts';
import { type Fault, judge } from './laws.ts';
import { isText, type Soil, type Tree } from './projects.ts';
import { Random } from './random.ts';

export { soilOf, treeAt } from './projects.ts';

interface Kind {
  make(random: Random, soil: Soil): Tree | Promise<Tree>;
  judge(tree: Tree, other: Tree): Promise<Fault[]>;
}

const kinds: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(Object.entries(FAMILIES).map(([name, make]) => [name, { make, judge }])),
  base: { make: baseTheme, judge: judgeBase },
  report: { make: strangersReport, judge: judgeReport },
};
export const familyNames: readonly string[] = Object.keys(kinds);

export interface Input {
  readonly tree: Tree;
  /** The same with damage, where two versions are compared. */
  readonly other: Tree;
}

/** The input of that name: always the same. */
export async function inputOf(seed: string, family: string, number: number, soil: Soil): Promise<Input> {
  const random = new Random(`${seed}/${family}/${number}`);
  const tree = await (kinds[family] as Kind).make(random, soil);
  return { tree, other: damagedTree(random, soil, tree) };
}

export const faultsOf = (family: string, { tree, other }: Input): Promise<Fault[]> =>
  (kinds[family] as Kind).judge(tree, other);

/** Of tries to make an input smaller. */
const MOST_TRIES = 250;
const LONGEST_IN_MILLISECONDS = 8000;

/** A smaller input that breaks the same promise: files that are not needed are gone, and lines of those that are. */
export async function shrunk(family: string, input: Input, { law, message }: Fault): Promise<Input> {
  let tries = 0;
  const end = Date.now() + LONGEST_IN_MILLISECONDS;
  const key = (text: string) => text.replace(/\d+|“[^”]*”|\S*\/\S*/g, '').slice(0, 60);
  const isStill = async (tree: Tree) => {
    if (++tries > MOST_TRIES || Date.now() > end) return false;
    const faults = await faultsOf(family, { tree, other: input.other });
    return faults.some((fault) => fault.law === law && key(fault.message) === key(message));
  };
  let tree = input.tree;
  for (const path of tree.keys()) {
    const less = new Map(tree);
    less.delete(path);
    if (await isStill(less)) tree = less;
  }
  for (const [path, bytes] of tree) {
    if (!isText(path)) continue;
    let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    for (let size = text.length >> 1; size > 0 && tries < MOST_TRIES; size >>= 1)
      for (let at = 0; at < text.length && tries < MOST_TRIES; ) {
        const less = text.slice(0, at) + text.slice(at + size);
        const candidate = new Map([...tree, [path, new TextEncoder().encode(less)]]);
        if (await isStill(candidate)) [text, tree] = [less, candidate];
        else at += size;
      }
  }
  return { tree, other: input.other };
}
