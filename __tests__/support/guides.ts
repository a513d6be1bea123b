/** The README and the guides, block by block. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
];

export const pageText = (page: string): string => readFileSync(join(root, page), 'utf8');

export interface Block {
  /** Page and number. */
  readonly name: string;
  readonly page: string;
  readonly text: string;
}

/** The fenced blocks of a language, in the order of the pages. */
export function blocksOf(language: 'yaml' | 'sh' | 'text'): Block[] {
  return pages.flatMap((page) =>
    [...pageText(page).matchAll(/```(\w*)\n([\s\S]*?)```/g)].flatMap(([, found, text], index) =>
      found === language ? [{ name: `${page} ${index + 1}`, page, text: text! }] : [],
    ),
  );
}

/** Every fence has a language: a block without one would be tried by nobody. */
export const fencesOf = (page: string): string[] =>
  [...pageText(page).matchAll(/^\s*```(\w*)$/gm)].flatMap(([, language], index) =>
    index % 2 === 0 ? [language!] : [],
  );
