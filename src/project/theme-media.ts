import type { Files } from '../model/files.ts';
import { isLitter } from '../pexip/litter.ts';
import { themeFile } from '../pexip/theme-files.ts';
import { isDocument } from './documents.ts';

/**
 * Whether files are pictures and prompts of a theme and nothing else, or its documents in another case: a theme without its
 * `themeconfig.json`. One at least must have a name of its own; that a theme's icons may have any name makes none.
 */
export function isThemeOfMedia(names: readonly string[]): boolean {
  return (
    areMedia(names) && names.some((name) => (themeFile(name.toLowerCase())?.role ?? 'graphic') !== 'graphic')
  );
}

/** The names of a directory's files, if they are pictures and prompts and nothing else lies there; else none. */
export async function mediaAt(files: Files, directory: string): Promise<readonly string[]> {
  const entries = await files.list(directory).catch(() => []);
  const shipped = entries.filter(
    ({ name, type }) =>
      !isLitter(name) && !isDocument(name) && !(type === 'directory' && name.startsWith('.')),
  );
  const names = shipped.map(({ name }) => name);
  return shipped.every(({ type }) => type === 'file') && areMedia(names) ? names : [];
}

const areMedia = (names: readonly string[]): boolean =>
  names.every((name) => /^[^/]+\.(?:jpe?g|svg|png|wav)$/i.test(name) || isDocumentInOtherCase(name));

/** `ThemeConfig.json`: its right name would be a marker. */
const isDocumentInOtherCase = (name: string): boolean =>
  ['settings', 'endpoints', 'layout'].includes(themeFile(name.toLowerCase())?.role ?? '');
