import type { Difference, PackageDifferences } from '../diff/difference.ts';
import { plain } from '../formats/json/json.ts';
import type { Envelope } from '../formats/wav/envelope.ts';
import type { DecodedPackage } from '../model/package.ts';
import { layoutText } from '../preview/text-layout.ts';
import { sparkline } from '../preview/text-sparkline.ts';
import { type ModeReading, modesOf } from '../reading/layout-modes.ts';

/** Two drawings stand side by side when they are no wider than this together, in characters. */
const WIDEST = 72;
const ARROW = '  →  ';

/** Draws what a difference is about in text: the mode of a layout, and the outline of a prompt, before and after. */
export function textPictures(before: readonly DecodedPackage[], after: readonly DecodedPackage[]) {
  const known = [before, after].map((all) => new Map(all.map((pkg) => [`${pkg.kind} ${pkg.path}`, pkg])));
  const byName = new Map(before.map((pkg) => [`${pkg.kind} ${pkg.name}`, pkg]));
  return (
    difference: Difference,
    { kind, path, before: earlier, package: name }: PackageDifferences,
  ): readonly string[] => {
    const now = known[1]?.get(`${kind} ${path}`);
    const old =
      (earlier && known[0]?.get(`${kind} ${earlier.path}`)) ??
      byName.get(`${kind} ${name}`) ??
      known[0]?.get(`${kind} ${path}`);
    if (difference.about === 'layout') return layoutStep(difference, old, now);
    return difference.about === 'prompt' ? promptStep(difference, old, now) : [];
  };
}

function layoutStep(
  { path, before, after, pointer = '' }: Difference,
  ...[old, now]: Sides
): readonly string[] {
  if (!/^\/(?:pres_)?modes\/\d+$/.test(pointer)) return [];
  const drawing = (pkg: DecodedPackage | undefined, mode: unknown) => {
    const found = mode === undefined ? undefined : modeLike(pkg, path, mode);
    return found ? layoutText(found) : [];
  };
  return beside(drawing(old, before), drawing(now, after));
}

type Sides = readonly [old: DecodedPackage | undefined, now: DecodedPackage | undefined];

/** The mode of that value, in the layout whose file has the same name. */
function modeLike(pkg: DecodedPackage | undefined, path: string, mode: unknown): ModeReading | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const json = pkg?.value(file, 'json');
  const wanted = JSON.stringify(mode);
  return json && modesOf(json).find(({ node }) => JSON.stringify(plain(node)) === wanted);
}

function beside(old: readonly string[], now: readonly string[]): readonly string[] {
  if (old.length === 0 || now.length === 0) return [...old, ...now];
  const width = Math.max(...old.map((line) => line.length));
  const all = width + ARROW.length + Math.max(...now.map((line) => line.length));
  if (all > WIDEST) return ['before', ...old, 'now', ...now];
  const middle = Math.floor(Math.max(old.length, now.length) / 2);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    `${(old[index] ?? '').padEnd(width)}${index === middle ? ARROW : ' '.repeat(ARROW.length)}${now[index] ?? ''}`.trimEnd(),
  );
}

function promptStep({ what, change }: Difference, ...[old, now]: Sides): readonly string[] {
  if (change === 'moved') return [];
  const [before, after] = [old, now].map((pkg) => outlineOf(pkg, what));
  if (before === undefined || after === undefined) return [before ?? after ?? ''].filter(Boolean);
  return before === after ? [after] : [`before  ${before}`, `now     ${after}`];
}

function outlineOf(pkg: DecodedPackage | undefined, name: string): string | undefined {
  const envelope: Envelope | undefined = pkg?.value(name, 'wav')?.samples?.envelope;
  return envelope && sparkline(envelope);
}
