import { insertMember, replaceNode } from '../../formats/json/edits.ts';
import { member, nodeLocation } from '../../formats/json/json.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { BRANDING_ID } from '../../pexip/webapp2.ts';
import { misspellingOf } from '../../reading/known-keys.ts';
import { manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';
import { baseManifest, misspelt, plusOne, writtenId } from './branding-id.ts';

export default rule({
  id: 'manifest-branding-id',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  fix: 'safe',
  summary: 'The manifest’s brandingID is a number, or a string that is one',
  why: 'Clients compare the brandingID with the one they know, and load the package only when it differs. Any number will do as long as it is new; the vendor’s portal writes the time in milliseconds. The fix takes the number of the base revision plus one, else the digits that are there, else 1.',
  evidence: { kind: 'V', source: BRANDING_ID.source.name },
  messages: {
    missing: () => 'The manifest has no “brandingID”: expected a number that is new with every upload.',
    empty: () => 'Expected a number as “brandingID”, found an empty text.',
    other: (found: string) => `Expected a number as “brandingID”, found ${found}.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest || writtenId(manifest.json) !== undefined) return;
    const { asset, json, root } = manifest;
    const node = member(root, 'brandingID');
    const insert = JSON.stringify(newId(pkg, node?.type === 'string' ? node.value : ''));
    const edit = node ? replaceNode(node, insert) : insertMember(json, root, 'brandingID', insert);
    const fix = () => [{ type: 'edit' as const, name: asset.name, edits: [edit] }];
    if (!node) {
      const slip = misspellingOf(pkg, asset, json, 'brandingID');
      const mend = slip === undefined ? { fix } : { refusal: misspelt(slip, 'brandingID') };
      return report('missing', [], { asset, location: nodeLocation(json, root), ...mend });
    }
    const where = { asset, location: nodeLocation(json, node), fix };
    if (node.type === 'string' && node.value.trim() === '') report('empty', [], where);
    else report('other', [valueInWords(node)], where);
  },
});

function newId(pkg: DecodedPackage, present: string): string {
  const before = baseManifest(pkg.revision);
  const id = before && writtenId(before);
  return (id && plusOne(id)) || present.replace(/\D+/g, '').slice(0, 100) || '1';
}
