import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** More files than this are not watched one by one. */
const MOST_FILES = 50_000;
const PASSED_OVER = /^(?:\.git|node_modules|brandgate-(?:out|release))$/;

/** A text that is another one when a file below a path was written, added or removed. Links are not followed. */
export function treeState(path: string): string {
  const parts: string[] = [];
  const look = (place: string) => {
    if (parts.length >= MOST_FILES) return;
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory()) {
      parts.push(`${place} ${found.size} ${found.mtimeMs} ${found.ino}`);
      return;
    }
    for (const { name } of entriesOf(place)) if (!PASSED_OVER.test(name)) look(join(place, name));
  };
  look(path);
  return parts.join('\n');
}

/** Nothing where a directory is gone meanwhile, or can't be read. */
function entriesOf(place: string): readonly Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
