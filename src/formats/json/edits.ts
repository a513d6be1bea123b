import type { Edit } from '../format.ts';
import type { Json, JsonMember, JsonNode, JsonObject } from './json.ts';

/** The edit that puts other JSON in a node's place. */
export function replaceNode(node: JsonNode, insert: string): Edit {
  return { unit: 'text', offset: node.offset, length: node.length, insert };
}

/** The edit that makes `"key": value` an object's first member, on a line of its own where the others have one. */
export function insertMember(json: Json, object: JsonObject, key: string, value: string): Edit {
  const offset = object.offset + 1;
  const insert = `${JSON.stringify(key)}: ${value}`;
  if (object.members.length === 0) return { unit: 'text', offset, length: 0, insert };
  const space = json.text.slice(offset, skipSpace(json.text, offset));
  return { unit: 'text', offset, length: 0, insert: `${space}${insert},` };
}

/** The edits that take every member of that key out of an object, with the commas that set them apart. */
export function removeMembers(json: Json, object: JsonObject, key: string): readonly Edit[] {
  const { members } = object;
  const edits: Edit[] = [];
  for (let first = 0; first < members.length; first++) {
    if (members[first]?.key !== key) continue;
    let last = first;
    while (members[last + 1]?.key === key) last++;
    edits.push(...removeRun(json, object, first, last));
    first = last;
  }
  return edits;
}

function removeRun(json: Json, object: JsonObject, first: number, last: number): readonly Edit[] {
  const { members } = object;
  const start = members[first]?.keyOffset ?? object.offset;
  const end = endOf(members[last]) ?? start;
  const next = members[last + 1];
  if (next !== undefined) return [cut(start, next.keyOffset)];
  const before = endOf(members[first - 1]);
  if (before !== undefined) return [cut(before, end)];
  const inside = object.offset + 1;
  const close = object.offset + object.length - 1;
  // A comma behind the only member is tolerated; alone in its braces it would not be.
  const comma = json.faults.trailingCommas.find(({ offset }) => offset >= end && offset < close);
  if (comma) return [cut(start, end), cut(comma.offset, comma.offset + comma.length)];
  const isAlone = skipSpace(json.text, inside) >= start && skipSpace(json.text, end) >= close;
  return [isAlone ? cut(inside, close) : cut(start, end)];
}

function endOf(member: JsonMember | undefined): number | undefined {
  return member && member.value.offset + member.value.length;
}

function cut(offset: number, end: number): Edit {
  return { unit: 'text', offset, length: end - offset, insert: '' };
}

function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && ' \t\r\n'.includes(text[end] as string)) end++;
  return end;
}
