/** Facts about file names: which files a kind of package knows, and what they are for. */

import type { Source } from './source.ts';

/** One file name, or a family of names. */
export interface FileFact {
  /** The whole path relative to the table's root, exactly or as a pattern for it. */
  readonly name: string | RegExp;
  /** What the file is, in a few words that fit behind "is": "the home page logo". */
  readonly what: string;
  readonly source: Source;
}

/** The first row whose name fits the path. */
export function fileFact<T extends FileFact>(table: readonly T[], path: string): T | undefined {
  return table.find((fact) => (typeof fact.name === 'string' ? fact.name === path : fact.name.test(path)));
}
