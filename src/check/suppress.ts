import { PathIndex } from '../files/path-index.ts';
import { directoryName } from '../files/paths.ts';
import type { Location } from '../formats/format.ts';
import { globMatcher } from '../formats/glob/glob.ts';
import type { BaselineEntry, Ignore } from '../model/project.ts';
import type { Finding } from '../model/report.ts';

interface Excepting {
  readonly ignore: Ignore;
  readonly matches: (path: string) => boolean;
  used: boolean;
}
interface Placed {
  readonly path: string;
  readonly item: Excepting;
}

/** An exception that covered nothing, or less than it allows. */
export interface Useless {
  readonly what: 'ignore' | 'baseline entry';
  readonly location?: Location;
}

/** Decides which findings are covered by an ignore or by the baseline, and remembers which exceptions were of use. */
export class Suppressions {
  private readonly ignores: readonly Excepting[];
  /** Each where its pattern begins to differ from a path, so that a finding is held against few. */
  private readonly byRule = new Map<string, PathIndex<Placed>>();
  private readonly baseline: { entry: BaselineEntry; left: number }[];
  private readonly byKey: ReadonlyMap<string, { left: number }>;

  constructor(ignores: readonly Ignore[], baseline: readonly BaselineEntry[] = []) {
    this.ignores = ignores.map((ignore) => ({ ignore, matches: pathMatcher(ignore.path), used: false }));
    for (const item of this.ignores) {
      for (const rule of new Set(item.ignore.rules)) {
        const others = this.byRule.get(rule) ?? new PathIndex<Placed>();
        others.add({ path: placeOf(item.ignore.path), item });
        this.byRule.set(rule, others);
      }
    }
    this.baseline = baseline.map((entry) => ({ entry, left: entry.count }));
    this.byKey = new Map(this.baseline.map((item) => [`${item.entry.rule}\0${item.entry.path}`, item]));
  }

  /** Whether nothing is left of a finding. */
  covers(finding: Finding): boolean {
    return this.left(finding) === undefined;
  }

  /**
   * What is left of a finding and of those that it stands for: undefined where all are covered. The baseline covers only as
   * many of a rule in a file as it counts.
   */
  left(finding: Finding): Finding | undefined {
    const covered = this.isIgnored(finding);
    const accepted = covered ? undefined : this.byKey.get(`${finding.rule}\0${finding.path}`);
    if (!accepted || accepted.left === 0) return covered ? undefined : finding;
    const { more = 0, ...one } = finding;
    const left = more + 1 - accepted.left;
    accepted.left = Math.max(0, -left);
    // What is listed speaks for the rest.
    return left <= 0 ? undefined : left === 1 ? one : { ...one, more: left - 1 };
  }

  private isIgnored({ rule, package: pkg, path }: Finding): boolean {
    const places = this.byRule.get(rule);
    if (!places) return false;
    let covered = false;
    const [outside = ''] = path.split('!/', 1);
    for (const { item } of [...places.above(path), ...(outside === path ? [] : places.at(outside))]) {
      if (covered && item.used) continue;
      if (item.ignore.package !== undefined && item.ignore.package !== pkg) continue;
      if (!item.matches(path)) continue;
      item.used = true;
      covered = true;
    }
    return covered;
  }

  /** Ignores that covered nothing, and baseline entries that accept more than there is; not of rules that could not be judged. */
  useless(unjudged: ReadonlySet<string> = new Set()): Useless[] {
    const ignores = this.ignores
      .filter(({ used, ignore }) => !used && !ignore.rules.some((rule) => unjudged.has(rule)))
      .map(({ ignore }) => ({ what: 'ignore' as const, location: ignore.location }));
    const entries = this.baseline
      .filter(({ left, entry }) => left > 0 && !unjudged.has(entry.rule))
      .map(({ entry }) => ({ what: 'baseline entry' as const, location: entry.location }));
    return [...ignores, ...entries].map(({ what, location }) => ({
      what,
      ...(location ? { location } : {}),
    }));
  }
}

/** A path or a glob; a directory covers what lies below it, a ZIP what lies inside. */
function pathMatcher(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  const trimmed = trim(pattern);
  const matches = globMatcher([trimmed, `${trimmed}/**`, `${trimmed}!/**`], { negation: false });
  return (path) => path === trimmed || matches(path);
}

const trim = (pattern: string): string => pattern.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');

/** What each path that a pattern covers is or lies in, be it a ZIP: the pattern up to a slash before what it may leave open. */
function placeOf(pattern: string | undefined): string {
  const trimmed = trim(pattern ?? '');
  const special = trimmed.search(/[*?[{(|\\!]/);
  return special < 0 ? trimmed : directoryName(trimmed.slice(0, special));
}
