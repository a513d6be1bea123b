import { memoryFiles } from '../../src/files/memory.ts';
import type { PackageConfig } from '../../src/model/project.ts';
import type { Finding, RunReport } from '../../src/model/report.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check as run } from '../../src/run/check.ts';

export type Content = string | Uint8Array | object;

/** Text as UTF-8, objects as JSON, bytes as they are. */
export function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

export function treeOf(files: Readonly<Record<string, Content>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
}

export interface CheckOptions {
  /** Only these rules; all when absent. */
  readonly only?: readonly string[];
  readonly packages?: readonly PackageConfig[];
  /** Where the Base theme lies. */
  readonly baseTheme?: string;
  /** The options of rules by id, as the config gives them. */
  readonly options?: Readonly<Record<string, Record<string, string | number | boolean | readonly string[]>>>;
}

/** Runs the rules over a project in memory: paths to contents. */
export async function checkFiles(
  files: Readonly<Record<string, Content>>,
  options: CheckOptions = {},
): Promise<RunReport> {
  const rulesConfig = Object.fromEntries(
    Object.entries(options.options ?? {}).map(([id, values]) => [id, { options: values }]),
  );
  const { report } = await run({
    projects: [
      {
        scope: {
          files: memoryFiles(treeOf(files)),
          rootName: 'project',
          paths: [],
          skip: new Set(),
          ignoresAbove: [],
        },
        // Packages that a test lists are all that it is about.
        config: {
          ...emptyConfig,
          discover: options.packages === undefined,
          packages: options.packages ?? [],
          rules: rulesConfig,
          ...(options.baseTheme === undefined ? {} : { baseTheme: options.baseTheme, path: 'brandgate.yml' }),
        },
        revisionOf: async () => ({ available: false, reason: 'No base revision is available.' }),
      },
    ],
    rules,
    only: options.only ?? [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
  if (report.failures.length > 0) throw new Error(JSON.stringify(report.failures));
  return report;
}

/** The findings of one rule, as `path[:line[:column]] message`. */
export async function findingsOf(
  rule: string,
  files: Readonly<Record<string, Content>>,
  options: CheckOptions = {},
): Promise<string[]> {
  const { findings } = await checkFiles(files, { ...options, only: [rule] });
  return findings.map(brief);
}

export function brief({ path, location, message }: Finding): string {
  const place = location?.line === undefined ? '' : `:${location.line}:${location.column}`;
  return `${path}${place} ${message}`;
}
