import type { Json } from '../formats/json/json.ts';
import { entries, type JsonNode, member, plain } from '../formats/json/json.ts';
import type { DecodedAsset } from '../model/package.ts';
import type { Difference } from './difference.ts';

/** A custom layout added, removed, or changed with the modes that differ; undefined when the file is no layout. */
export function layoutChanges(
  old: DecodedAsset | undefined,
  now: DecodedAsset | undefined,
  name: string,
): Difference[] | undefined {
  if (!/(^|\/)custom_layout_[^/]*\.json$/.test(name)) return undefined;
  const [before, after] = [rootOf(old), rootOf(now)];
  if (!old || !now) {
    const modes = modesOf(after ?? before).map(([label]) => label);
    return [
      {
        about: 'layout',
        change: old ? 'removed' : 'added',
        what: name,
        detail: modes.length > 0 ? `modes ${modes.join(', ')}` : '',
      },
    ];
  }
  const olds = new Map(modesOf(before));
  const nows = new Map(modesOf(after));
  const labels = [...new Set([...olds.keys(), ...nows.keys()])];
  const changed = labels.filter((label) => olds.get(label) !== nows.get(label));
  if (
    changed.length === 0 &&
    JSON.stringify(before && plain(before)) === JSON.stringify(after && plain(after))
  )
    return [];
  return [
    {
      about: 'layout',
      change: 'changed',
      what: name,
      detail: changed.length > 0 ? `modes ${changed.join(', ')}` : 'beside its modes',
    },
  ];
}

function rootOf(asset: DecodedAsset | undefined): JsonNode | undefined {
  return asset?.format === 'json' && asset.decoded.ok ? (asset.decoded.value as Json).root : undefined;
}

/** Each mode by the participants that it is for, with its content. */
function modesOf(root: JsonNode | undefined): [string, string][] {
  return ['modes', 'pres_modes'].flatMap((list) => {
    const modes = member(root, list);
    if (modes?.type !== 'array') return [];
    return modes.items.map((mode): [string, string] => {
      const range = new Map(
        entries(member(mode, 'constraints')).map(({ key, value }) => [key, plain(value)]),
      );
      const label = `${range.get('min_slots') ?? '?'}–${range.get('max_slots') ?? '?'}${list === 'pres_modes' ? ' with presentation' : ''}`;
      return [label, JSON.stringify(plain(mode))];
    });
  });
}
