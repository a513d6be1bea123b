/**
 * Brandgate as a library: the pipeline of `run.ts` over any tree of files, and the outputs as functions of its report.
 *
 * ```ts
 * import { diskFiles, run, rules, emptyConfig, toText } from 'brandgate';
 *
 * const { report, hits } = await run({
 *   projects: [{
 *     scope: { files: diskFiles('/brands'), rootName: 'brands', paths: [], skip: new Set(), ignoresAbove: [] },
 *     config: emptyConfig,
 *     revisionOf: async () => ({ available: false, reason: 'Not compared.' }),
 *   }],
 *   rules, only: [], selects: () => true, onlyChanged: false, progress: () => undefined,
 * });
 * ```
 *
 * A mistake in the call or the configuration rejects with a `UsageError`; anything wrong in the files is a finding.
 */

export { diskFiles } from './files/disk.ts';
export { memoryFiles } from './files/memory.ts';
export { fix } from './fix/fix.ts';
export type * from './formats/format.ts';
export type * from './model/files.ts';
export type * from './model/package.ts';
export type * from './model/project.ts';
export type * from './model/release.ts';
export type * from './model/report.ts';
export type * from './model/rule.ts';
export { UsageError } from './model/usage-error.ts';
export { emptyConfig, readConfig } from './project/config.ts';
export { discover, type Scope } from './project/discover.ts';
export { toGithub } from './report/github.ts';
export { toGitlab } from './report/gitlab.ts';
export { toJson } from './report/json.ts';
export { toJunit } from './report/junit.ts';
export { toMarkdown } from './report/markdown.ts';
export { toSarif } from './report/sarif.ts';
export { toText } from './report/text.ts';
export { rules } from './rules/index.generated.ts';
export { type Outcome, type RunInput, run } from './run/run.ts';
