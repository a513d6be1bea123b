/** File names that say what a file is, whatever package it lies in. */

import type { Source } from './source.ts';
import { observed } from './source.ts';

/** What operating systems, editors and coding assistants leave behind. */
export interface Litter {
  /** The whole name of a file. */
  readonly name: RegExp;
  readonly what: string;
  readonly source: Source;
}
const SYSTEMS = observed('ZIPs packed on macOS and Windows');
const EDITORS = observed('backup and swap files of common editors');
const ASSISTANTS = observed('ZIPs of repositories that coding assistants work in');
const DRAWINGS = observed('work files of drawing programs in brand repositories');

const ASSISTANT = 'a note for a coding assistant';

/** Litter by the file's own name. It is left out of archives and deleted by the fix, so only certain names are here. */
export const LITTER: readonly Litter[] = [
  { name: /^\.DS_Store$/i, what: 'a macOS folder view', source: SYSTEMS },
  { name: /^\._/, what: 'a macOS resource fork', source: SYSTEMS },
  { name: /^(?:eh)?thumbs\.db$/i, what: 'a Windows thumbnail cache', source: SYSTEMS },
  { name: /^desktop\.ini$/i, what: 'a Windows folder view', source: SYSTEMS },
  { name: /~$/, what: 'an editor’s backup', source: EDITORS },
  { name: /\.sw[op]$/i, what: 'an editor’s swap file', source: EDITORS },
  { name: /\.(?:bak|orig)$/i, what: 'a backup', source: EDITORS },
  { name: /\.(?:psd|ai|xcf)$/i, what: 'a drawing program’s work file', source: DRAWINGS },
  { name: /^(?:AGENTS|CLAUDE|CLAUDE\.local|GEMINI)\.md$/, what: ASSISTANT, source: ASSISTANTS },
  { name: /^\.(?:cursor|windsurf)rules$/, what: ASSISTANT, source: ASSISTANTS },
];

/** Directories whose whole content is litter. */
const LITTER_DIRECTORIES: readonly Litter[] = [
  { name: /^__MACOSX$/, what: 'something left by macOS', source: SYSTEMS },
  { name: /^\.(?:claude|cursor|windsurf)$/, what: ASSISTANT, source: ASSISTANTS },
];

/** Names at a package's root that document it: never a finding, never in an archive. Case counts. */
const ROOT_DOCUMENTATION: readonly RegExp[] = [
  /^README/,
  /^LICENSE(?:\.md|\.txt)?$/,
  /^NOTICE/,
  /^CHANGELOG/,
  /\.md$/,
];
/** Names that are never a finding and never in an archive anywhere. */
const REPOSITORY_FILES: readonly string[] = ['.gitkeep', '.gitattributes', '.gitignore', '.editorconfig'];

const WINDOWS_NAMES = /^(?:CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³])$/i;

/** Extensions (lower case, without a dot) whose bytes are compressed already: stored in archives. */
export const STORED_EXTENSIONS: readonly string[] = [
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'avif',
  'mp3',
  'm4a',
  'mp4',
  'ogg',
  'opus',
  'webm',
  'flac',
  'woff',
  'woff2',
  'oga',
  'aac',
  'm4v',
  'mov',
  'heic',
  'zip',
  '7z',
  'rar',
  'gz',
  'tgz',
  'bz2',
  'xz',
];

/** Extensions of archives. */
export const ARCHIVE_EXTENSIONS: readonly string[] = [
  'zip',
  '7z',
  'rar',
  'tar',
  'gz',
  'tgz',
  'bz2',
  'tbz2',
  'xz',
  'txz',
  'zst',
  'jar',
  'cab',
];

/** Extensions of private keys and certificate stores. */
export const KEY_EXTENSIONS: readonly string[] = ['pfx', 'p12', 'pem'];

/** The litter that a path is, by its name or a directory above it. */
export function litter(path: string): Litter | undefined {
  const own = path.slice(path.lastIndexOf('/') + 1);
  return litterAbove(path) ?? LITTER.find(({ name }) => name.test(own));
}

/** The litter that a directory above a path is. */
function litterAbove(path: string): Litter | undefined {
  const directories = path.split('/').slice(0, -1);
  return LITTER_DIRECTORIES.find(({ name }) => directories.some((one) => name.test(one)));
}

/** Whether a path is operating-system or editor litter. */
export function isLitter(path: string): boolean {
  const own = path.slice(path.lastIndexOf('/') + 1);
  return LITTER_NAMES.some((names) => names.test(own)) || (own !== path && litterAbove(path) !== undefined);
}

/** All names of litter at once, those of any case and the others: every file of every package is asked. */
const LITTER_NAMES: readonly RegExp[] = ['i', ''].map((flags) => {
  const names = LITTER.filter(({ name }) => name.flags === flags);
  return new RegExp(names.map(({ name }) => name.source).join('|'), flags);
});

/** Whether a path, relative to the package's root, documents the package or belongs to the repository. */
export function isDocumentation(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (REPOSITORY_FILES.includes(name)) return true;
  return !path.includes('/') && ROOT_DOCUMENTATION.some((pattern) => pattern.test(path)) && !isLitter(path);
}

/** Whether Windows keeps a file or directory name (of any extension) for a device. */
export function isReservedName(name: string): boolean {
  const [stem = ''] = name.split('.');
  return WINDOWS_NAMES.test(stem.trimEnd());
}

/** The extension of a path in lower case, without its dot; '' without one. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
