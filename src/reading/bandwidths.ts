import { property, type Value } from '../formats/javascript/literals.ts';
import { BUILT_IN_BANDWIDTH_VALUES } from '../pexip/webapp1-setting.ts';
import type { ClientSettings } from './client-settings.ts';

/** One entry of `bandwidths` that is an object; a member that it surely lacks is undefined. */
export interface Bandwidth {
  readonly entry: Value;
  readonly name: Value | undefined;
  readonly value: Value | undefined;
}

/** The bandwidths that the file gives, in its order; [] when it gives none. */
export function ownBandwidths(settings: ClientSettings): readonly Bandwidth[] {
  const list = settings.own('applicationSettings', 'bandwidths');
  if (list?.type !== 'array') return [];
  return list.items.flatMap((entry) =>
    entry.type === 'object'
      ? [{ entry, name: property(entry, 'name'), value: property(entry, 'value') }]
      : [],
  );
}

/** What is no object in the list of bandwidths that the file gives. */
export function otherEntries(settings: ClientSettings): readonly Value[] {
  const list = settings.own('applicationSettings', 'bandwidths');
  return list?.type === 'array'
    ? list.items.filter(({ type }) => type !== 'object' && type !== 'unknown')
    : [];
}

/** The values in kbps that users can choose from, the built-in ones where the file gives none; undefined when one of them is not known. */
export function bandwidthValues(settings: ClientSettings): readonly number[] | undefined {
  const list = settings.own('applicationSettings', 'bandwidths');
  if (list === undefined) return BUILT_IN_BANDWIDTH_VALUES;
  if (list.type !== 'array' || list.open) return undefined;
  const values = ownBandwidths(settings).flatMap(({ value }) =>
    value?.type === 'number' ? [value.value] : [],
  );
  return values.length === list.items.length ? values : undefined;
}
