/** Beyond so many lines a difference takes long to find and nobody reads it. */
export const MOST_DIFFERENCES = 5000;

/** The hunks of a unified diff, each line ended by a line feed; undefined when too many lines differ. */
export async function hunksOf(
  before: string,
  after: string,
  most: number = MOST_DIFFERENCES,
): Promise<string | undefined> {
  const { structuredPatch } = await import('diff');
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    maxEditLength: most,
    context: 3,
  });
  return patch?.hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) => {
      // A side without lines is named by the line before it.
      const from = oldLines === 0 ? oldStart - 1 : oldStart;
      const to = newLines === 0 ? newStart - 1 : newStart;
      return `@@ -${from},${oldLines} +${to},${newLines} @@\n${lines.map((line) => `${line}\n`).join('')}`;
    })
    .join('');
}
