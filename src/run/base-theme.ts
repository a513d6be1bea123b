import { decode } from '../decode/decode.ts';
import { readingFault } from '../files/faults.ts';
import { baseName } from '../files/paths.ts';
import type { Files } from '../model/files.ts';
import type { BaseTheme, Package } from '../model/package.ts';
import type { Config, Limits } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { archivePackage } from '../project/archive-package.ts';
import { LEARNT_NAME } from '../project/base-theme.ts';
import { asBaseTheme, baseThemeFault, readLearnt } from '../reading/learnt-theme.ts';

/** The file that `learn` writes beside the config. */
const LARGEST_LEARNT_IN_BYTES = 16_000_000;

/**
 * The Base theme at a path: a ZIP, or the file that `learn` made of one. A text that ends a sentence (`it has no prompts`)
 * where it is none. `digests`: whether each file is to be told from another of its name and size.
 */
export async function readBaseTheme(
  files: Files,
  path: string,
  limits: Limits,
  digests = false,
): Promise<BaseTheme | string> {
  const there = await files.stat(path);
  if (there?.type !== 'file') return there ? 'it is no file' : 'it does not exist';
  return /\.json$/i.test(path) ? learntAt(files, path) : zipAt(files, path, limits, digests);
}

async function learntAt(files: Files, path: string): Promise<BaseTheme | string> {
  const bytes = await files
    .read(path, 0, LARGEST_LEARNT_IN_BYTES + 1)
    .catch((error: { code?: string }) => `it can’t be read: ${readingFault(error)}`);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length > LARGEST_LEARNT_IN_BYTES) return `it is larger than ${LARGEST_LEARNT_IN_BYTES} bytes`;
  return readLearnt(bytes, path);
}

async function zipAt(
  files: Files,
  path: string,
  limits: Limits,
  digests: boolean,
): Promise<BaseTheme | string> {
  const found = await archivePackage(files, path, limits, { kind: 'theme' }, true);
  if (!found) return 'it holds no theme';
  if (found.fault !== undefined) return `it can’t be read. ${found.fault.replace(/\.$/, '')}`;
  const theme = await decode(
    { ...found, name: baseName(path) },
    { available: false, reason: 'It is the Base theme.' },
    { limits, samples: false, digests },
  );
  return baseThemeFault(theme) ?? asBaseTheme(theme, path);
}

/**
 * Themes as they stand on the Base theme that the config names, or why it is none. Nothing at its path is a UsageError,
 * unless the tree is an earlier one (`isEarlier`), where it may not have been there yet.
 */
export async function standingOn<P extends Package>(
  files: Files,
  { path, baseTheme, limits }: Config,
  packages: readonly P[],
  isEarlier = false,
): Promise<{ readonly packages: readonly P[]; readonly wrongBaseTheme?: string }> {
  if (baseTheme === undefined) return { packages };
  if (!isEarlier && (await files.stat(baseTheme)) === undefined)
    throw new UsageError(
      `${path ?? 'The config'} names the Base theme “${baseTheme}”, but there is nothing at that path. “brandgate learn BASE-THEME.zip” makes “${LEARNT_NAME}” of the Base theme that a Management Node offers for download.`,
    );
  const found = await readBaseTheme(files, baseTheme, limits);
  if (typeof found === 'string') return { packages, wrongBaseTheme: found };
  return { packages: packages.map((pkg) => (pkg.kind === 'theme' ? { ...pkg, baseTheme: found } : pkg)) };
}
