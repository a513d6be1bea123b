import { once } from '../formats/once.ts';
import type { Kind, Package } from '../model/package.ts';

/** Kinds that share the tree `configuration/`. */
const SHARING: Partial<Record<Kind, Kind>> = { webapp1: 'desktop', desktop: 'webapp1' };
/** What is compared; pictures and sounds are not even read. */
const COMPARED: readonly Package['assets'][number]['format'][] = ['json', 'javascript', 'css'];

/**
 * The vendor's default files that a package of this kind is compared with, out of those that were found at
 * `--defaults`: of the same kind, or for webapp1 and desktop of the other one, as both have the same tree. Gives the
 * same object every time, so that it is decoded once.
 */
export function defaultsFor(kind: Package['kind'], defaults: readonly Package[]): Package | undefined {
  if (kind === 'unknown') return undefined;
  const readable = defaults.filter(({ fault }) => fault === undefined);
  const ofKind = (wanted: Kind | undefined) => readable.find((one) => one.kind === wanted);
  const found = ofKind(kind) ?? ofKind(SHARING[kind]);
  return found && leanOf(found);
}

const leanOf = once(({ verify: _, base: __, ...rest }: Package): Package => {
  const assets = rest.assets.filter(({ format }) => COMPARED.includes(format));
  return { ...rest, assets };
});
