import { at, entries, type Json, type JsonNode, keyLocation, nodeLocation } from '../../formats/json/json.ts';
import type { KeyFact } from '../../pexip/keys.ts';
import { PINNING_KEYS, PINNING_NOTES, PINNING_SLOT_KEYS } from '../../pexip/pinning.ts';
import { isPinning } from '../../reading/pinning.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'an object in “{…}”',
  'object-list': 'a list of objects',
  'string-list': 'a list of texts',
};

export default rule({
  id: 'pinning-shape',
  target: 'json',
  kinds: ['theme'],
  names: /^[^/]+\.json$/,
  severity: 'warning',
  summary: 'A pinning configuration has a `name`, and `slots` with the groups that each is kept for',
  why: 'Each slot names the groups whose members may take it, as {"layout_groups": ["a"]}. A slot without groups keeps nothing, and a value of another type is not read.',
  evidence: { kind: 'O', source: PINNING_NOTES.name },
  messages: {
    absent: (key: string) => `The pinning configuration has no “${key}”.`,
    noGroups: (slot: number) => `Slot ${slot} has no “layout_groups”, so it is kept for nobody.`,
    empty: (slot: number) => `“layout_groups” of slot ${slot} is empty, so it is kept for nobody.`,
    type: (key: string, expected: string, found: string) => `“${key}” must be ${expected}, not ${found}.`,
    slot: (slot: number, found: string) => `Slot ${slot} must be an object in “{…}”, not ${found}.`,
    group: (slot: number, found: string) => `Each group of slot ${slot} must be a text, not ${found}.`,
  },
  check(json, { report }) {
    if (!isPinning(json)) return;
    const wrong = (key: string, facts: readonly KeyFact[], node: JsonNode) => {
      const type = String(facts.find((fact) => fact.key === key)?.type ?? '');
      const expected = EXPECTED[type];
      if (expected === undefined || fits(node, type)) return;
      report('type', [key, expected, valueInWords(node)], { location: nodeLocation(json, node) });
    };
    if (!at(json, 'name')) report('absent', ['name'], { location: startOf(json) });
    for (const { key, value } of entries(json.root)) wrong(key, PINNING_KEYS, value);
    const slots = at(json, 'slots');
    for (const [index, slot] of (slots?.type === 'array' ? slots.items : []).entries()) {
      const number = index + 1;
      const location = nodeLocation(json, slot);
      if (slot.type !== 'object') {
        report('slot', [number, valueInWords(slot)], { location });
        continue;
      }
      const groups = entries(slot).find(({ key }) => key === 'layout_groups');
      if (!groups) report('noGroups', [number], { location });
      for (const { key, value } of entries(slot)) wrong(key, PINNING_SLOT_KEYS, value);
      if (groups?.value.type !== 'array') continue;
      const { items } = groups.value;
      if (items.length === 0) report('empty', [number], { location: keyLocation(json, groups) });
      for (const item of items) {
        if (item.type !== 'string')
          report('group', [number, valueInWords(item)], { location: nodeLocation(json, item) });
      }
    }
  },
});

const fits = (node: JsonNode, type: string): boolean =>
  type.endsWith('-list') ? node.type === 'array' : node.type === type;

const startOf = (json: Json) => json.locate(json.root.offset, json.root.offset + 1);
