import { createHash } from 'node:crypto';
import { applyEdits } from '../formats/edits.ts';
import { insertMember, replaceNode } from '../formats/json/edits.ts';
import { decodeJson, member } from '../formats/json/json.ts';

/** A manifest with another brandingID; the rest of its text stays as it is. Undefined when it can't be read. */
export function stamped(manifest: Uint8Array, brandingId: string): Uint8Array | undefined {
  const decoded = decodeJson(manifest);
  if (!decoded.ok || decoded.value.root.type !== 'object') return undefined;
  const { root } = decoded.value;
  const text = JSON.stringify(brandingId);
  const value = member(root, 'brandingID');
  const edit = value
    ? replaceNode(value, value.type === 'number' ? brandingId : text)
    : insertMember(decoded.value, root, 'brandingID', text);
  return applyEdits(manifest, [edit]);
}

/** The manifest that a plugin repository lacks. */
export function newManifest(brandingId: string): Uint8Array {
  return new TextEncoder().encode(
    `${JSON.stringify({ brandingID: brandingId, isSettingsBranded: true }, null, 2)}\n`,
  );
}

/** A brandingID for content that no commit dates: 13 digits that follow from the content alone. */
export function contentId(hashes: readonly string[]): string {
  const digest = createHash('sha256').update(hashes.join('\n')).digest();
  return String(1_000_000_000_000 + (digest.readUIntBE(0, 6) % 9_000_000_000_000));
}
