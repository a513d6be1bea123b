/** Which pictures come first where there is no room for all: what changed, then what findings are about. */

import type { Finding } from '../model/report.ts';
import type { Exhibit } from './exhibit.ts';
import { type Picture, shows } from './picture.ts';

/** Findings by path. */
export type FindingIndex = ReadonlyMap<string, readonly Finding[]>;

export function indexed(findings: readonly Finding[]): FindingIndex {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byPath.get(finding.path);
    if (same) same.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  return byPath;
}

/** What is said of colours: a palette shows nothing else of its file. */
const OF_COLORS = /colou?r|contrast|palette/;

/** The findings about what a picture shows. */
export function findingsAbout(picture: Picture, index: FindingIndex): readonly Finding[] {
  const paths = new Set(picture.subjects.map(({ path }) => path));
  return [...paths].flatMap((path) =>
    (index.get(path) ?? []).filter(
      ({ location, rule }) =>
        shows(picture, path, location?.pointer) && (picture.kind !== 'palette' || OF_COLORS.test(rule)),
    ),
  );
}

/** 0 what changed, 1 what findings are about, 2 the rest. */
export function rankOf({ picture, change }: Exhibit, index: FindingIndex): 0 | 1 | 2 {
  if (change !== undefined) return 0;
  return findingsAbout(picture, index).length > 0 ? 1 : 2;
}
