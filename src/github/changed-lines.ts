/** Lines of a file's new version, 1-based. */
export interface PatchLines {
  /** New or changed. */
  readonly changed: ReadonlySet<number>;
  /** In the diff at all: what a comment can be attached to. */
  readonly shown: ReadonlySet<number>;
}

/** The lines of a file's new version that a patch, as the API gives it, changes and shows. */
export function patchLines(patch: string): PatchLines {
  const changed = new Set<number>();
  const shown = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (hunk) line = Number(hunk[1]);
    // Behind the last hunk nothing follows, and a context line has a blank before it even when it is empty.
    else if (text.startsWith('+') || text.startsWith(' ')) {
      if (text.startsWith('+')) changed.add(line);
      shown.add(line++);
    }
  }
  return { changed, shown };
}
