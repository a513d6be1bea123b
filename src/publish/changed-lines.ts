/** The lines of a file's new version that a patch of GitHub's touches or shows: what a comment can be attached to. */
export function changedLines(patch: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (hunk) line = Number(hunk[1]);
    else if (text.startsWith('+')) lines.add(line++);
    else if (!text.startsWith('-') && !text.startsWith('\\')) line++;
  }
  return lines;
}
