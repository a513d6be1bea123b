import type { Package } from '../model/package.ts';
import type { AnyRule } from '../model/rule.ts';
import { rules } from './every-kind-rules.generated.ts';
import { ruleIds } from './ids.generated.ts';
import { SETS } from './sets.generated.ts';

/** Every rule. */
export const everyRule = async (): Promise<readonly AnyRule[]> =>
  (await import('./index.generated.ts')).rules;

/** The rules that can speak of a project with these packages, in the order of all; the others are not loaded. */
export async function rulesAbout(
  packages: Iterable<Pick<Package, 'kind' | 'assets'>>,
): Promise<readonly AnyRule[]> {
  const found = [...packages];
  const kindsFound = new Set(found.map(({ kind }) => kind));
  const wanted = SETS.filter(
    ({ kinds, format }) =>
      (!kinds || kinds.some((kind) => kindsFound.has(kind))) &&
      (!format || found.some(({ assets }) => assets.some((asset) => asset.format === format))),
  );
  const loaded = await Promise.all(wanted.map(({ load }) => load()));
  const order = new Map(ruleIds.map((id, index) => [id, index]));
  return [rules, ...loaded.map((set) => set.rules)]
    .flat()
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}
