import type { Hit } from '../model/check.ts';
import { countOf } from '../model/counts.ts';
import type { Limits } from '../model/project.ts';
import type { Finding } from '../model/report.ts';

/** How much is listed of what is found. */
export type ListingLimits = Pick<Limits, 'findings' | 'reportBytes'>;

/** What a finding takes in a report beside its texts, in bytes. */
const FRAME_IN_BYTES = 400;

/**
 * Of the findings of one package those that are listed: the first of each rule and severity in each file, as many as the
 * limits allow. The others are counted.
 */
export class Listing {
  #hits: Hit[] = [];
  #bytes = 0;
  #most: number;
  readonly #room: number;
  readonly #groups = new Groups(() => ({ listed: 0, more: 0 }));

  constructor({ findings, reportBytes }: ListingLimits) {
    this.#most = findings;
    this.#room = reportBytes;
  }

  /** Takes a finding; what shows it is made only where it is listed. */
  add(finding: Pick<Finding, 'rule' | 'severity' | 'path' | 'more'>, make: () => Hit): void {
    const group = this.#groups.of(finding);
    if (group.listed >= this.#most) {
      group.more += countOf(finding);
      return;
    }
    const hit = make();
    group.listed++;
    this.#hits.push(hit);
    this.#bytes += sizeOf(hit);
    // A cut walks over all that is listed, so it must halve it.
    if (this.#bytes > 2 * this.#room && this.#most > 1) this.#cut();
  }

  /** What is listed, in the order in which it came. The last of a rule in a file says how many more there are. */
  hits(): readonly Hit[] {
    if (this.#bytes > this.#room && this.#most > 1) this.#cut();
    const waiting = new Set(this.#groups.all().filter(({ more }) => more > 0));
    if (waiting.size === 0) return this.#hits;
    const told: Hit[] = [];
    for (const hit of this.#hits.toReversed()) {
      const group = this.#groups.of(hit.finding);
      told.push(waiting.delete(group) ? withMore(hit, group.more) : hit);
    }
    return told.reverse();
  }

  #cut(): void {
    this.#most = mostThatFit([this.#hits], this.#room);
    for (const group of this.#groups.all()) group.listed = 0;
    const hits = this.#hits;
    this.#hits = [];
    this.#bytes = 0;
    for (const hit of hits) this.add(hit.finding, () => hit);
  }
}

/** What findings take in a report, about, in bytes. */
export const bytesOf = (hits: readonly Hit[]): number => hits.reduce((sum, hit) => sum + sizeOf(hit), 0);

/**
 * How many of each rule and severity in each file have room, at least one; all where everything fits. What is cut to that
 * number and joined with more has room for no more than that.
 */
export function mostThatFit(lists: readonly (readonly Hit[])[], bytes: number): number {
  const sizes: number[] = [];
  for (const hits of lists) {
    const groups = new Groups(() => ({ place: 0 }));
    for (const hit of hits) {
      const group = groups.of(hit.finding);
      sizes[group.place] = (sizes[group.place] ?? 0) + sizeOf(hit);
      group.place++;
    }
  }
  let left = bytes;
  const full = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return full === -1 ? Number.POSITIVE_INFINITY : Math.max(1, full);
}

/**
 * What several packages list, cut to so many of each rule and severity in each file. It is the same whether lists are cut at
 * once or some of them before.
 */
export function shortened(lists: readonly (readonly Hit[])[], findings: number): (readonly Hit[])[] {
  if (findings === Number.POSITIVE_INFINITY) return [...lists];
  return lists.map((hits) => {
    const listing = new Listing({ findings, reportBytes: Number.POSITIVE_INFINITY });
    for (const hit of hits) listing.add(hit.finding, () => hit);
    return listing.hits();
  });
}

type Grouped = Pick<Finding, 'rule' | 'severity' | 'path'>;

/** Something of each rule and severity in each file. */
class Groups<T> {
  readonly #known = new Map<string, T>();
  readonly #make: () => T;
  /** Findings come mostly group by group. */
  #last: { readonly of: Grouped; readonly group: T } | undefined;

  constructor(make: () => T) {
    this.#make = make;
  }

  of(finding: Grouped): T {
    const { rule, severity, path } = finding;
    const last = this.#last;
    if (last && last.of.path === path && last.of.rule === rule && last.of.severity === severity)
      return last.group;
    const key = `${rule}\0${severity}\0${path}`;
    const group = this.#known.get(key) ?? this.#make();
    this.#known.set(key, group);
    this.#last = { of: finding, group };
    return group;
  }

  all(): readonly T[] {
    return [...this.#known.values()];
  }
}

function sizeOf({ finding, excerpt = '', above = '' }: Hit): number {
  const { message, path, location } = finding;
  // A message is told with what it is made of.
  const texts = 2 * message.length + path.length + (location?.pointer?.length ?? 0);
  return FRAME_IN_BYTES + texts + excerpt.length + above.length;
}

function withMore(hit: Hit, more: number): Hit {
  const { finding } = hit;
  return { ...hit, finding: { ...finding, more: (finding.more ?? 0) + more } };
}
