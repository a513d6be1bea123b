import type { Edit } from '../model.ts';
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

/** The edit that takes a member out of its object, with the comma that set it apart. */
export function removeMember(json: Json, object: JsonObject, member: JsonMember): Edit {
  const index = object.members.indexOf(member);
  const next = object.members[index + 1];
  const before = object.members[index - 1];
  const end = member.value.offset + member.value.length;
  if (next !== undefined) return cut(member.keyOffset, next.keyOffset);
  if (before !== undefined) return cut(before.value.offset + before.value.length, end);
  const start = object.offset + 1;
  const close = object.offset + object.length - 1;
  const alone = skipSpace(json.text, start) >= member.keyOffset && skipSpace(json.text, end) >= close;
  return alone ? cut(start, close) : cut(member.keyOffset, end);
}

function cut(offset: number, end: number): Edit {
  return { unit: 'text', offset, length: end - offset, insert: '' };
}

function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && ' \t\r\n'.includes(text[end] as string)) end++;
  return end;
}
