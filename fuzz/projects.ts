/** The projects of the fixtures, as soil in which inputs grow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from './json.ts';

/** Files by POSIX path below the project's root. */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** Larger ones are about sizes, and slow. */
const LARGEST_PROJECT_IN_BYTES = 200_000;
const LARGEST_VOCABULARY_IN_BYTES = 60_000;
const TEXTS = ['json', 'js', 'css', 'svg', 'html', 'yml', 'txt', 'rtf', 'webmanifest', 'md'];

/** What generators start from. */
export interface Soil {
  readonly projects: readonly Tree[];
  /** Projects with a file of that extension, and its path. */
  holding(extension: string): readonly { readonly tree: Tree; readonly path: string }[];
  /** The words of all files of that extension, of several letters each. */
  words(extension: string): readonly string[];
  /** The schemas of documents, by their file's name. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
export const isText = (path: string): boolean =>
  TEXTS.includes(extensionOf(path)) || path.endsWith('.gitignore');

/** Reads what is below the repository's root. */
export function soilOf(root: string): Soil {
  const folders = ['ok', 'good', 'bad'].flatMap((kind) =>
    readdirSync(join(root, 'fixtures', kind))
      .sort()
      .map((name) => join(root, 'fixtures', kind, name)),
  );
  const projects = folders
    .map(treeAt)
    .filter((tree) => tree.size > 0 && bytesOf(tree) <= LARGEST_PROJECT_IN_BYTES);
  const schemas = new Map(
    readdirSync(join(root, 'schemas'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as Schema]),
  );
  const [places, vocabularies] = [
    new Map<string, { tree: Tree; path: string }[]>(),
    new Map<string, string[]>(),
  ];
  return {
    projects,
    schemas,
    holding: (extension) =>
      kept(places, extension, () =>
        projects.flatMap((tree) =>
          [...tree.keys()].filter((path) => extensionOf(path) === extension).map((path) => ({ tree, path })),
        ),
      ),
    words: (extension) => kept(vocabularies, extension, () => vocabulary(projects, extension)),
  };
}

const bytesOf = (tree: Tree): number => [...tree.values()].reduce((sum, { length }) => sum + length, 0);

/** The files below a directory, without what `check` says about them. */
export function treeAt(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files
      .map(
        (path) =>
          [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const,
      )
      .filter(([path]) => path !== 'expected.txt'),
  );
}

function vocabulary(projects: readonly Tree[], extension: string): string[] {
  const words = new Set<string>();
  for (const tree of projects)
    for (const [path, bytes] of tree) {
      if (extensionOf(path) !== extension || bytes.length > LARGEST_VOCABULARY_IN_BYTES) continue;
      for (const [word] of new TextDecoder().decode(bytes).matchAll(/[\p{L}_$][\p{L}\p{N}_$-]+/gu))
        words.add(word);
    }
  return [...words].sort();
}

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const made = make();
  cache.set(key, made);
  return made;
}
