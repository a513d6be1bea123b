import { applyEdits } from '../../../src/formats/edits.ts';
import type { Edit } from '../../../src/formats/format.ts';
import { insertMember, removeMembers, replaceNode } from '../../../src/formats/json/edits.ts';
import { decodeJson, type Json, type JsonObject, member } from '../../../src/formats/json/json.ts';

function edited(text: string, edit: (json: Json, root: JsonObject) => readonly Edit[]): string {
  const bytes = new TextEncoder().encode(text);
  const json = decodeJson(bytes);
  if (!json.ok || json.value.root.type !== 'object') throw new Error(text);
  const result = new TextDecoder().decode(applyEdits(bytes, edit(json.value, json.value.root)));
  expect(decodeJson(new TextEncoder().encode(result)).ok).toBe(true);
  return result;
}

test.each([
  ['{}', '{"k": 1}'],
  ['{ }', '{"k": 1 }'],
  ['{"a":2}', '{"k": 1,"a":2}'],
  ['{\n\t"a": 2\n}', '{\n\t"k": 1,\n\t"a": 2\n}'],
  ['{ // why\n  "a": 2, }', '{ "k": 1, // why\n  "a": 2, }'],
])('insertMember: %j', (text, expected) => {
  expect(edited(text, (json, root) => [insertMember(json, root, 'k', '1')])).toBe(expected);
});

test('replaceNode leaves everything else as it is', () => {
  const found = edited('{ "é" : [ 1 ] , "b":2}', (_, root) => {
    const node = member(root, 'é');
    return node ? [replaceNode(node, '"x"')] : [];
  });
  expect(found).toBe('{ "é" : "x" , "b":2}');
});

test.each([
  ['{"a": 1}', '{"a": 1}'],
  ['{"k": 1}', '{}'],
  ['{"k": 1, "k": 2}', '{}'],
  ['{"a": 1, "k": {"k": 2}, "b": 3}', '{"a": 1, "b": 3}'],
  ['{"k": 1, "a": {"k": 2}}', '{"a": {"k": 2}}'],
  ['{"k": 1, "a": 2, "k": 3, "k": 4}', '{"a": 2}'],
  ['{"k": 1 , }', '{  }'],
  ['{"a": 1, "k": 1,}', '{"a": 1,}'],
])('removeMembers: %j', (text, expected) => {
  expect(edited(text, (json, root) => removeMembers(json, root, 'k'))).toBe(expected);
});
