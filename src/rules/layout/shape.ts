import { at, type Json, type JsonNode, member, plain } from '../../formats/json/json.ts';
import { CONSTRAINT_KEYS, LAYOUT_KEYS, MODE_KEYS, SLOT_KEYS } from '../../pexip/custom-layouts.ts';
import { describeType, hasType, type KeyFact } from '../../pexip/keys.ts';
import { MODE_LISTS } from '../../reading/layout-modes.ts';
import { valueInWords } from '../words.ts';

/** Something of a layout that is missing, or of another type than it should be. */
export interface ShapeFault {
  /** `missing`: `what` lacks `key`. `value`: `key` is `found`. `item`: something in the list `key` is `found`. */
  readonly type: 'missing' | 'value' | 'item' | 'grid' | 'empty';
  /** The value at fault, or the object that lacks one. */
  readonly node: JsonNode;
  readonly what: string;
  readonly key: string;
  readonly expected: string;
  readonly found: string;
}

/** Every fault of a layout's shape. Of what is misshapen, the inside is not looked at. */
export function shapeFaults(json: Json): readonly ShapeFault[] {
  const modes = at(json, 'modes');
  const none = modes?.type === 'array' && modes.items.length === 0;
  return [
    ...faultsOf(json.root, LAYOUT_KEYS, 'layout'),
    ...(none ? [fault('empty', modes, 'modes')] : []),
    ...MODE_LISTS.flatMap((list) => itemsOf(at(json, list))).flatMap(modeFaults),
  ];
}

function modeFaults(mode: JsonNode): readonly ShapeFault[] {
  const grid = member(mode, 'grid_size');
  const isPair = grid?.type === 'array' && grid.items.length === 2;
  const isGrid = isPair && grid.items.every((item) => hasType(plain(item), 'integer'));
  return [
    ...faultsOf(mode, MODE_KEYS, 'mode'),
    ...(grid?.type === 'array' && !isGrid ? [fault('grid', grid, 'grid_size')] : []),
    ...faultsOf(member(mode, 'constraints'), CONSTRAINT_KEYS, 'mode'),
    ...itemsOf(member(mode, 'slots')).flatMap((slot) => faultsOf(slot, SLOT_KEYS, 'slot')),
  ];
}

function faultsOf(object: JsonNode | undefined, facts: readonly KeyFact[], what: string): ShapeFault[] {
  if (object?.type !== 'object') return [];
  return facts.flatMap(({ key, type, required }) => {
    const node = member(object, key);
    const expected = describeType(type);
    if (!node) return required ? [{ ...fault('missing', object, key), what, expected }] : [];
    if (type === 'object-list' && node.type === 'array') {
      const wrong = node.items.filter((item) => item.type !== 'object');
      return wrong.map((item) => ({ ...fault('item', item, key), expected: describeType('object') }));
    }
    return hasType(plain(node), type) ? [] : [{ ...fault('value', node, key), expected }];
  });
}

function itemsOf(list: JsonNode | undefined): readonly JsonNode[] {
  return list?.type === 'array' ? list.items : [];
}

function fault(type: ShapeFault['type'], node: JsonNode, key: string): ShapeFault {
  return { type, node, key, what: '', expected: '', found: valueInWords(node) };
}
