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
  readonly #groups = new Map<string, { listed: number; more: number }>();

  constructor({ findings, reportBytes }: ListingLimits) {
    this.#most = findings;
    this.#room = reportBytes;
  }

  /** Takes a finding; what shows it is made only where it is listed. */
  add(finding: Pick<Finding, 'rule' | 'severity' | 'path' | 'more'>, make: () => Hit): void {
    const key = groupOf(finding);
    const group = this.#groups.get(key) ?? { listed: 0, more: 0 };
    this.#groups.set(key, group);
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
    const waiting = new Map([...this.#groups].filter(([, { more }]) => more > 0));
    if (waiting.size === 0) return this.#hits;
    const told: Hit[] = [];
    for (const hit of this.#hits.toReversed()) {
      const key = groupOf(hit.finding);
      const more = waiting.get(key)?.more;
      waiting.delete(key);
      told.push(more === undefined ? hit : withMore(hit, more));
    }
    return told.reverse();
  }

  #cut(): void {
    this.#most = mostThatFit([this.#hits], this.#room);
    for (const group of this.#groups.values()) group.listed = 0;
    const hits = this.#hits;
    this.#hits = [];
    this.#bytes = 0;
    for (const hit of hits) this.add(hit.finding, () => hit);
  }
}

/** What findings take in a report, about, in bytes. */
export const bytesOf = (hits: readonly Hit[]): number => hits.reduce((sum, hit) => sum + sizeOf(hit), 0);

/**
 * What several packages list, cut to what a report holds: of each rule and severity in each file the same number, at least
 * one. It is the same whether lists are cut at once or some of them before.
 */
export function shortened(lists: readonly (readonly Hit[])[], bytes: number): (readonly Hit[])[] {
  if (lists.reduce((sum, hits) => sum + bytesOf(hits), 0) <= bytes) return [...lists];
  const findings = mostThatFit(lists, bytes);
  return lists.map((hits) => {
    const listing = new Listing({ findings, reportBytes: Number.POSITIVE_INFINITY });
    for (const hit of hits) listing.add(hit.finding, () => hit);
    return listing.hits();
  });
}

/** How many of each rule and severity in each file have room, at least one. */
function mostThatFit(lists: readonly (readonly Hit[])[], bytes: number): number {
  const sizes: number[] = [];
  for (const hits of lists) {
    const places = new Map<string, number>();
    for (const hit of hits) {
      const key = groupOf(hit.finding);
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      sizes[place] = (sizes[place] ?? 0) + sizeOf(hit);
    }
  }
  let left = bytes;
  const full = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return Math.max(1, full === -1 ? sizes.length : full);
}

const groupOf = ({ rule, severity, path }: Pick<Finding, 'rule' | 'severity' | 'path'>): string =>
  `${rule}\0${severity}\0${path}`;

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
