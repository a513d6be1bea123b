import type { Hit } from '../model/check.ts';
import { countAll } from '../model/counts.ts';
import type { Severity } from '../model/project.ts';
import type { Finding } from '../model/report.ts';

/** A rule that stands in more packages than this is one entry. */
const MOST_PACKAGES = 3;
/** So many instances are named; the rest is counted. */
const FIRST_FEW = 3;
/** What only follows from another finding in the same file is told with it, not beside it. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'theme-layout-unreachable': ['layout-name', 'layout-name-built-in', 'layout-name-unique'],
};
const QUOTED = /“[^”]*”/g;

/** One mistake: what a rule found in one file, or in many packages. Findings are those of the report, none twice. */
export interface Entry {
  readonly rule: string;
  readonly severity: Severity;
  /** The first instance first; never empty. */
  readonly hits: readonly [Hit, ...Hit[]];
  /** How many findings it is, those included that are counted and not listed. */
  readonly count: number;
  /** More than one only where a rule stands in many packages. */
  readonly paths: readonly string[];
  /** What follows from it. */
  readonly follows: readonly Entry[];
}

/** Findings as entries, in the order of the first finding of each. */
export function entriesOf(hits: readonly Hit[]): Entry[] {
  const packages = new Map<string, Set<string>>();
  for (const { finding } of hits) {
    const key = ruleKey(finding);
    const names = packages.get(key) ?? new Set();
    packages.set(key, names.add(finding.package ?? ''));
  }
  const groups = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of hits) {
    const { finding } = hit;
    const everywhere = (packages.get(ruleKey(finding))?.size ?? 0) > MOST_PACKAGES;
    const key = JSON.stringify([ruleKey(finding), everywhere ? '' : finding.path]);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return underCauses([...groups.values()].map(entryOf));
}

/** Instances of one rule as an entry. */
export function entryOf(hits: readonly [Hit, ...Hit[]]): Entry {
  const [{ finding }] = hits;
  const paths = [...new Set(hits.map((hit) => hit.finding.path))];
  const count = countAll(hits.map((hit) => hit.finding));
  return { rule: finding.rule, severity: finding.severity, hits, count, paths, follows: [] };
}

function underCauses(entries: readonly Entry[]): Entry[] {
  const follows = new Map<Entry, Entry[]>();
  const following = new Set<Entry>();
  for (const effect of entries) {
    const causes = Object.hasOwn(CAUSES, effect.rule) ? CAUSES[effect.rule] : undefined;
    const cause =
      causes &&
      entries.find(
        ({ rule, paths }) => causes.includes(rule) && effect.paths.every((path) => paths.includes(path)),
      );
    if (!cause) continue;
    follows.set(cause, [...(follows.get(cause) ?? []), effect]);
    following.add(effect);
  }
  return entries
    .filter((entry) => !following.has(entry))
    .map((entry) => ({ ...entry, follows: follows.get(entry) ?? [] }));
}

const ruleKey = ({ rule, severity }: Finding): string => `${severity} ${rule}`;

/**
 * The values by which messages differ, where they differ in one quoted value alone and else say the same; undefined where
 * they differ otherwise. Equal messages differ in nothing: an empty list.
 */
export function differingValues(messages: readonly string[]): string[] | undefined {
  const [first = ''] = messages;
  if (messages.every((message) => message === first)) return [];
  const frame = first.replace(QUOTED, '“”');
  if (messages.some((message) => message.replace(QUOTED, '“”') !== frame)) return undefined;
  const values = messages.map((message) => message.match(QUOTED) ?? []);
  const differing = (values[0] ?? []).flatMap((value, index) =>
    values.every((row) => row[index] === value) ? [] : [index],
  );
  const [only] = differing;
  return differing.length === 1 && only !== undefined
    ? [...new Set(values.map((row) => row[only] ?? ''))]
    : undefined;
}

/** The first few of a list, and how many are not among them. */
export function firstFew<T>(items: readonly T[], most = FIRST_FEW): { shown: readonly T[]; left: number } {
  // A rest of one takes no less room than the one.
  const count = items.length === most + 1 ? most + 1 : most;
  return { shown: items.slice(0, count), left: Math.max(0, items.length - count) };
}

/** `a, b and c`, or `a, b and 4 more`. */
export function enumerated(items: readonly string[], most = FIRST_FEW, left = 0): string {
  const few = firstFew(items, most);
  const rest = few.left + left;
  const parts = [...few.shown, ...(rest > 0 ? [`${rest} more`] : [])];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
