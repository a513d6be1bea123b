import { memoryFiles } from '../../src/files/memory.ts';
import type { FixClass } from '../../src/model/rule.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { fix } from '../../src/run/fix.ts';
import { bytesOf, type Content, findingsOf, treeOf } from './check.ts';
import { into } from './runs.ts';

/** What a project is after the fixes of one rule. */
export interface FixedProject {
  /** The bytes of a file, or undefined when it is gone. */
  bytes(path: string): Uint8Array | undefined;
  text(path: string): string | undefined;
  /** The rule's findings that are left. */
  readonly left: readonly string[];
}

/** Lets one rule fix a project in memory. Rejects when the fixes change anything a second time. */
export async function fixedBy(
  rule: string,
  files: Readonly<Record<string, Content>>,
  allowed: readonly FixClass[] = ['safe'],
): Promise<FixedProject> {
  const once = await applied(rule, files, allowed);
  const twice = await applied(rule, once, allowed);
  if (JSON.stringify(Object.entries(once)) !== JSON.stringify(Object.entries(twice)))
    throw new Error('Fixing twice is not the same as fixing once.');
  return {
    bytes: (path) => once[path],
    text: (path) => once[path] && new TextDecoder('utf-8', { ignoreBOM: true }).decode(once[path]),
    left: await findingsOf(rule, once),
  };
}

async function applied(
  rule: string,
  files: Readonly<Record<string, Content>>,
  allowed: readonly FixClass[],
): Promise<Record<string, Uint8Array>> {
  const writable = memoryFiles(treeOf(files));
  await fix(
    {
      projects: [
        {
          scope: { files: writable, rootName: 'project', paths: [], skip: new Set(), ignoresAbove: [] },
          config: emptyConfig,
          revisionOf: async () => ({ available: false, reason: 'No base revision is available.' }),
        },
      ],
      rules,
      only: [rule],
      selects: () => true,
      onlyChanged: false,
      progress: () => undefined,
    },
    { allowed: allowed, write: into(writable) },
  );
  const left: Record<string, Uint8Array> = {};
  for (const path of Object.keys(files)) {
    if (await writable.stat(path)) left[path] = bytesOf(await writable.read(path));
  }
  return left;
}
