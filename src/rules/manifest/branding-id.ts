import { at, decodeJson, type Json, type JsonNode, plain } from '../../formats/json/json.ts';
import type { Base } from '../../model/package.ts';
import { BRANDING_ID } from '../../pexip/webapp2.ts';

/** Numbers with more digits are no counters, and too long to add to. */
const LONGEST_IN_CHARACTERS = 1000;

/** The id as the manifest writes it, if it is a number or a string that is one. */
export function writtenId(json: Json): string | undefined {
  const node = at(json, 'brandingID');
  const text = node && writtenText(json, node);
  return text !== undefined && BRANDING_ID.pattern.test(text) ? text : undefined;
}

/** Whether two manifests write the same id: 7 and "7" differ, as do "7" and "07". */
export function isSameId(json: Json, before: Json): boolean {
  const [now, then] = [at(json, 'brandingID'), at(before, 'brandingID')];
  return now?.type === then?.type && writtenId(json) === writtenId(before);
}

/** Whether two manifests say the same but for the id; layout and the order of keys don't count. */
export function saysTheSame(json: Json, before: Json): boolean {
  return canonical(json) === canonical(before);
}

/** The manifest at the base revision; undefined when there is none or it can't be read. */
export function baseManifest(revision: Base): Json | undefined {
  if (!revision.available || revision.manifest === undefined) return undefined;
  const decoded = decodeJson(new TextEncoder().encode(revision.manifest));
  return decoded.ok ? decoded.value : undefined;
}

/** Why a key is not added that stands there under another name, with its value. */
export const misspelt = (slip: string, key: string): string =>
  `“${slip}” has to be renamed to “${key}” first`;

/** A number's text plus one, exact however many digits it has; fractions are kept. Undefined when that is no new number. */
export function plusOne(id: string): string | undefined {
  if (id.length > LONGEST_IN_CHARACTERS) return undefined;
  const [, whole, fraction = ''] = /^(\d+)(\.\d+)?$/.exec(id) ?? [];
  if (whole !== undefined) return String(BigInt(whole) + 1n).padStart(whole.length, '0') + fraction;
  const next = String(Number(id) + 1);
  return BRANDING_ID.pattern.test(next) && Number(next) !== Number(id) ? next : undefined;
}

/** A value of the same JSON type as the node, which an id may have; a string for anything else. */
export function asJson(id: string, node: JsonNode | undefined): string {
  return node?.type === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(id) ? id : JSON.stringify(id);
}

function writtenText(json: Json, node: JsonNode): string | undefined {
  if (node.type === 'number') return json.text.slice(node.offset, node.offset + node.length);
  return node.type === 'string' ? node.value : undefined;
}

function canonical({ root }: Json): string {
  const { brandingID: _, ...rest } = plain(root) as Record<string, unknown>;
  return JSON.stringify(rest, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
