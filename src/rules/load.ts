import type { Kind } from '../model/package.ts';
import type { AnyRule } from '../model/rule.ts';
import { rules } from './every-kind-rules.generated.ts';
import { ruleIds } from './ids.generated.ts';
import { SETS } from './sets.generated.ts';

/** Every rule. */
export const everyRule = async (): Promise<readonly AnyRule[]> =>
  (await import('./index.generated.ts')).rules;

/** The rules that can speak of a project with packages of these kinds, in the order of all; the others are not loaded. */
export async function rulesAbout(kinds: Iterable<Kind | 'unknown'>): Promise<readonly AnyRule[]> {
  const found = new Set(kinds);
  const wanted = SETS.filter((set) => set.kinds.some((kind) => found.has(kind)));
  const loaded = await Promise.all(wanted.map(({ load }) => load()));
  const order = new Map(ruleIds.map((id, index) => [id, index]));
  return [rules, ...loaded.map((set) => set.rules)]
    .flat()
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}
