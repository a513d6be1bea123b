import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');

/** `describe`, or `describe.skip` where the corpus is absent. */
export const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

/** The rows of `truth-<kind>.tsv` by column name; none where the corpus is absent. */
export function truthRows(kind: string): readonly Readonly<Record<string, string>>[] {
  const path = join(CORPUS, `truth-${kind}.tsv`);
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The bytes of a file of the corpus. */
export function corpusFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(CORPUS, path)));
}
