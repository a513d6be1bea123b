import type { PackageDifferences } from '../../diff/difference.ts';
import type { Hit } from '../../model/check.ts';
import type { Finding, RunReport } from '../../model/report.ts';
import type { AnyRule } from '../../model/rule.ts';
import type { Whereabouts } from '../../model/whereabouts.ts';
import type { Album } from '../../preview/exhibit.ts';
import { type FindingIndex, indexed } from '../../preview/importance.ts';
import { fingerprints } from '../fingerprint.ts';

/** What the page shows beside the report. */
export interface HtmlExtras {
  /** The hits that the report's findings are taken from: source lines are found by the finding itself, not by its content. */
  readonly hits?: readonly Hit[];
  /** What changed since the version that this one is compared with. */
  readonly changes?: readonly PackageDifferences[];
  /** Every rule, for what it asks and why. */
  readonly rules: readonly AnyRule[];
  /** The pictures of the packages. */
  readonly albums?: readonly Album[];
  /** The findings that are new in this change; absent where nothing was compared. */
  readonly fresh?: ReadonlySet<Finding>;
  /** What the report speaks of. */
  readonly where?: Whereabouts;
  /** Where the rules’ pages are, with a slash at the end, when this page is shown in the frame of another; else those of the documentation are meant. */
  readonly rulePages?: string;
  /** Sentences about what could not be said or shown. */
  readonly notices?: readonly string[];
}

/** Everything that the parts of a page are made of, looked up once. */
export interface PageSubject {
  readonly report: RunReport;
  readonly changes: readonly PackageDifferences[];
  readonly albums: readonly Album[];
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly hits: readonly Hit[];
  readonly fresh: ReadonlySet<Finding> | undefined;
  readonly where: Whereabouts;
  /** Where the rules’ pages are, with a slash at the end, when this page is shown in the frame of another. */
  readonly rulePages: string | undefined;
  /** The finding's id in the page. */
  readonly addresses: ReadonlyMap<Finding, string>;
  readonly index: FindingIndex;
  /** The pictures, by id, that what changed has a card of. */
  readonly carded: Set<string>;
  /** Gives each text a place of its own in the page, the same as long as nothing else takes it. */
  readonly id: (text: string) => string;
}

export function subjectOf(report: RunReport, extras: HtmlExtras): PageSubject {
  const { hits = [], changes = [], albums = [], fresh, where = {}, rules, rulePages } = extras;
  const names = fingerprints(report.findings);
  const excerpts = new Map(hits.map((hit) => [hit.finding, hit]));
  return {
    report,
    changes,
    albums,
    fresh,
    where,
    rulePages,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    hits: report.findings.map((finding) => excerpts.get(finding) ?? { finding }),
    addresses: new Map(
      report.findings.map((finding, index) => [finding, `finding-${(names[index] ?? '').replace(':', '-')}`]),
    ),
    index: indexed(report.findings),
    carded: new Set(),
    id: uniqueIds(),
  };
}

/** In UTF-16 code units. */
const LONGEST_ID = 200;

/** Where a text has its place in the page, unless something before it took that. */
export const plainId = (text: string): string =>
  text.slice(0, LONGEST_ID).replace(/[^A-Za-z0-9._/-]+/g, '-') || '-';

function uniqueIds(): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const plain = plainId(text);
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return count === 1 ? plain : uniqueAgain(taken, plain, count);
  };
}

/** A number may stand in the way of what is called so itself. */
function uniqueAgain(taken: Map<string, number>, plain: string, count: number): string {
  for (let number = count; ; number++) {
    const name = `${plain}--${number}`;
    if (taken.has(name)) continue;
    taken.set(name, 1);
    return name;
  }
}
