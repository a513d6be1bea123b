import picomatch from 'picomatch';
import type { Finding, Ignore } from '../model.ts';

/** Counts which ignores suppressed something, so that useless ones can be reported. */
export class Suppressions {
  private readonly matchers: { ignore: Ignore; matches: (path: string) => boolean; used: boolean }[];

  constructor(ignores: readonly Ignore[]) {
    this.matchers = ignores.map((ignore) => ({ ignore, matches: pathMatcher(ignore.path), used: false }));
  }

  /** Whether an ignore covers a finding. */
  covers(finding: Finding): boolean {
    let covered = false;
    for (const matcher of this.matchers) {
      const { ignore } = matcher;
      if (!ignore.rules.includes(finding.rule)) continue;
      if (ignore.package !== undefined && ignore.package !== finding.package) continue;
      if (!matcher.matches(finding.path)) continue;
      matcher.used = true;
      covered = true;
    }
    return covered;
  }

  /** The ignores that covered nothing. */
  unused(): Ignore[] {
    return this.matchers.filter(({ used }) => !used).map(({ ignore }) => ignore);
  }
}

/** A path or a glob; a directory covers what lies below it, a ZIP what lies inside. */
function pathMatcher(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const matches = picomatch([trimmed, `${trimmed}/**`, `${trimmed}!/**`], { dot: true, nonegate: true });
  return (path) => path === trimmed || matches(path);
}
