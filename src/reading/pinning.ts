import { at, entries, type Json, type JsonNode, member } from '../formats/json/json.ts';
import { nodes } from '../formats/json/nodes.ts';
import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { keysOf } from '../pexip/keys.ts';
import { PINNING_KEYS } from '../pexip/pinning.ts';

/** A pinning configuration of a theme. */
export interface Pinning {
  readonly asset: DecodedAsset;
  readonly json: Json;
}

/** A text of a slot's appearance that looks like a picture's name. */
export interface ReservedImage {
  readonly node: JsonNode;
  /** Without a `./` before it. */
  readonly name: string;
}

/** Whether a JSON file is one: its name is free, but its slots tell it, or that it has the keys of one and no others. */
export function isPinning(json: Json): boolean {
  const keys = entries(json.root).map(({ key }) => key);
  if (at(json, 'slots')?.type !== 'array') return false;
  const hasGroups = slotsOf(json).some((slot) => member(slot, 'layout_groups') !== undefined);
  return hasGroups || (keys.length > 1 && keys.every((key) => keysOf(PINNING_KEYS).includes(key)));
}

/** The pinning configurations at a theme's root. */
export const pinningsOf = once((pkg: DecodedPackage): readonly Pinning[] =>
  pkg.kind === 'theme' ? pkg.assets.flatMap((asset) => pinningAt(pkg, asset)) : [],
);

function pinningAt(pkg: DecodedPackage, asset: DecodedAsset): readonly Pinning[] {
  const json = asset.name.includes('/') ? undefined : pkg.value(asset.name, 'json');
  return json && isPinning(json) ? [{ asset, json }] : [];
}

/** The pictures that the slots' appearances name; addresses are none. */
export function reservedImages(json: Json): readonly ReservedImage[] {
  const appearances = slotsOf(json).flatMap((slot) => member(slot, 'reserved_appearance') ?? []);
  return appearances.flatMap((appearance) =>
    [...nodes(appearance)].flatMap((node) => {
      if (node.type !== 'string' || !/^[^:?#\\]+\.(?:jpe?g|png|svg|gif|webp|bmp)$/i.test(node.value))
        return [];
      return [{ node, name: node.value.replace(/^(?:\.\/)+/, '') }];
    }),
  );
}

function slotsOf(json: Json): readonly JsonNode[] {
  const slots = at(json, 'slots');
  return slots?.type === 'array' ? slots.items : [];
}
