/**
 * Brandgate as a library.
 *
 * ```ts
 * import { check } from 'brandgate';
 *
 * const report = await check('brands');
 * for (const { path, message } of report.findings) console.log(`${path}: ${message}`);
 * ```
 */

export type {
  Change,
  Difference,
  PackageDifferences,
  Phrase,
  Quoted,
  Subject,
  Words,
} from './diff/difference.ts';
export {
  type BuildOptions,
  type BuildOutput,
  type BuiltArchive,
  build,
  type CheckOptions,
  check,
  diff,
  type FixOptions,
  type FixResult,
  fix,
  type PreviewOptions,
  preview,
} from './doors/library/library.ts';
export type { ProjectOptions, ProjectSource } from './doors/library/source.ts';
export { memoryFiles } from './files/memory.ts';
export type { Location } from './formats/format.ts';
export type { Entry, Files } from './model/files.ts';
export type { Severity } from './model/project.ts';
export type {
  ArchiveSummary,
  Failure,
  Finding,
  LanguageSummary,
  PackageSummary,
  RunReport,
  Skipped,
} from './model/report.ts';
export { UsageError } from './model/usage-error.ts';
