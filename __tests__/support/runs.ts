import { memoryFiles } from '../../src/files/memory.ts';
import type { WritableFiles } from '../../src/model/files.ts';
import type { Base } from '../../src/model/package.ts';
import type { Config } from '../../src/model/project.ts';
import type { AnyRule, FixClass } from '../../src/model/rule.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { check } from '../../src/run/check.ts';
import { type FixedPackage, fix } from '../../src/run/fix.ts';
import type { Outcome, RunInput } from '../../src/run/input.ts';
import { type Content, treeOf } from './check.ts';

const noRevision: Base = { available: false, reason: 'No base revision is available.' };

export interface Choices {
  readonly config?: Partial<Config>;
  readonly input?: Partial<RunInput>;
  readonly paths?: readonly string[];
  readonly revision?: (name: string) => Base;
}

/** Writes what was fixed back into the tree. */
export const into =
  (tree: WritableFiles) =>
  async ({ contents }: FixedPackage): Promise<void> => {
    for (const [path, bytes] of contents)
      await (bytes === undefined ? tree.remove(path) : tree.write(path, bytes));
  };

/** A run of these rules over a tree. */
export function inputFor(
  files: WritableFiles,
  rules: readonly AnyRule[],
  { config = {}, input = {}, paths = [], revision = () => noRevision }: Choices = {},
): RunInput {
  const scope = { files, rootName: 'project', paths, skip: new Set<string>(), ignoresAbove: [] };
  return {
    projects: [
      {
        scope,
        config: { ...emptyConfig, ...config },
        revisionOf: async ({ name }) => revision(name),
      },
    ],
    rules,
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
    ...input,
  };
}

/** Runs these rules over a project in memory. */
export const runOver = (
  files: Readonly<Record<string, Content>>,
  rules: readonly AnyRule[],
  choices?: Choices,
): Promise<Outcome> => check(inputFor(memoryFiles(treeOf(files)), rules, choices));

/** What fixing leaves of a project in memory: texts by path, the run's outcome, and what was logged. */
export async function fixOver(
  files: Readonly<Record<string, Content>>,
  rules: readonly AnyRule[],
  {
    allowed = ['safe'],
    dryRun = false,
    ...choices
  }: Choices & { allowed?: readonly FixClass[]; dryRun?: boolean } = {},
) {
  const tree = memoryFiles(treeOf(files));
  const log: string[] = [];
  const { outcome, steps, ...fixes } = await fix(inputFor(tree, rules, choices), {
    allowed,
    ...(dryRun
      ? {}
      : {
          write: into(tree),
        }),
    log: (line) => log.push(line),
  });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts: Record<string, string> = {};
  const list = async (directory: string): Promise<void> => {
    for (const { name, type } of await tree.list(directory)) {
      const path = directory === '' ? name : `${directory}/${name}`;
      if (type === 'directory') await list(path);
      else texts[path] = decoder.decode(await tree.read(path));
    }
  };
  await list('');
  return { texts, log, outcome, fixes, steps };
}
