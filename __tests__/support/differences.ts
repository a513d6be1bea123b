/** What changed between two projects in memory, and differences as they are told. */

import type { Difference, PackageDifferences, Words } from '../../src/diff/difference.ts';
import { plainWords } from '../../src/diff/words.ts';
import { diff } from '../../src/doors/library/library.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { type Content, treeOf } from './check.ts';

type Tree = Readonly<Record<string, Content>>;

/** The differences between two projects: paths to contents. */
export function changesOf(before: Tree, after: Tree): Promise<readonly PackageDifferences[]> {
  return diff(memoryFiles(treeOf(before)), memoryFiles(treeOf(after)));
}

/** The differences of the only package that has some. */
export async function differencesOf(before: Tree, after: Tree): Promise<readonly Difference[]> {
  const changes = await changesOf(before, after);
  if (changes.length !== 1)
    throw new Error(`Changed: ${changes.map((one) => one.package).join() || 'nothing'}`);
  return changes[0]?.differences ?? [];
}

/** One line a difference: `~ screen welcome: icon up 80 px`. */
export async function told(before: Tree, after: Tree): Promise<string[]> {
  return (await differencesOf(before, after)).map(brief);
}

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>' };

function brief({ about, change, what, of, words }: Difference): string {
  const whose = of === undefined ? '' : ` of ${of}`;
  return `${SIGNS[change]} ${about} ${what}${whose}${words === '' ? '' : `: ${words}`}`;
}

/** A difference of which only what a test is about need be said. */
export function difference(part: Partial<Difference> = {}): Difference {
  const phrases: Words = part.phrases ?? [
    { value: 'Welcome', is: 'text' },
    ' → ',
    { value: 'Good morning', is: 'text' },
  ];
  return {
    id: 'acme/label/welcome',
    about: 'label',
    change: 'changed',
    what: 'welcome',
    path: 'acme/themeconfig.json',
    ...part,
    phrases,
    words: plainWords(phrases),
  };
}

/** Likewise a package. */
export function packageDifferences(part: Partial<PackageDifferences> = {}): PackageDifferences {
  const phrases = part.phrases ?? [];
  return {
    package: 'acme',
    kind: 'theme',
    path: 'acme',
    change: 'changed',
    differences: [difference()],
    more: 0,
    ...part,
    phrases,
    words: plainWords(phrases),
  };
}
