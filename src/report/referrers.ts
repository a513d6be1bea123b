import type { Location } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { positions } from '../formats/text/position.ts';
import type { Checked } from '../model/check.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Finding } from '../model/report.ts';
import type { Referrer } from './github.ts';

/** Only so many findings are annotated at all. */
const MOST_LOOKED_UP = 200;
const LONGEST_PATH = 300;

/** The JSON line that refers to the file, for each finding on a binary file that has one. */
export function referrersOf(pkg: DecodedPackage, { hits }: Checked): Map<Finding, Referrer> {
  const referrers = new Map<Finding, Referrer>();
  if (pkg.archive) return referrers;
  const names = new Map(
    pkg.assets.flatMap(({ path, name, format }) =>
      FORMATS[format].content !== 'text' ? [[path, name] as const] : [],
    ),
  );
  const findings = hits.map(({ finding }) => finding).filter(({ path }) => names.has(path));
  const known = new Map<string, Referrer | undefined>();
  for (const finding of findings.slice(0, MOST_LOOKED_UP)) {
    if (!known.has(finding.path)) known.set(finding.path, referrerOf(pkg, names.get(finding.path) as string));
    const referrer = known.get(finding.path);
    if (referrer) referrers.set(finding, referrer);
  }
  return referrers;
}

function referrerOf(pkg: DecodedPackage, name: string): Referrer | undefined {
  for (const { format, decoded, path } of pkg.assets) {
    if (format !== 'json' || !decoded.ok) continue;
    const location = placeIn((decoded.value as { readonly text: string }).text, name);
    if (location) return { path, location };
  }
  return undefined;
}

/** Where a JSON string leads to the asset, by a path from wherever it counts. */
function placeIn(text: string, name: string): Location | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const end = `${base}"`;
  for (let at = text.indexOf(end, 1); at > 0; at = text.indexOf(end, at + 1)) {
    const start = text.lastIndexOf('"', at - 1) + 1;
    const path = text.slice(start, at + base.length);
    if (start > 0 && path.length <= LONGEST_PATH && leadsTo(path, name))
      return positions(text)(start, start + path.length);
  }
  return undefined;
}

function leadsTo(path: string, name: string): boolean {
  const bare = path.replace(/^(?:\.{0,2}\/){1,20}/, '');
  return name === bare || name.endsWith(`/${bare}`) || bare.endsWith(`/${name}`);
}
