import { replaceNode } from '../../formats/json/edits.ts';
import { at, nodeLocation } from '../../formats/json/json.ts';
import { BRANDING_ID } from '../../pexip/webapp2.ts';
import { manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { asJson, baseManifest, isSameId, plusOne, saysTheSame, writtenId } from './branding-id.ts';

export default rule({
  id: 'manifest-branding-id-bumped',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  fix: 'safe',
  summary: 'The brandingID changes whenever anything else of the package does',
  why: 'Clients that know the brandingID keep what they have, so that a change with the old number reaches nobody. Write another number; the fix adds one to that of the base revision. The layout of the manifest itself is no change. “brandgate build” can stamp the number too, see its option “branding-id”.',
  evidence: { kind: 'V', source: BRANDING_ID.source.name },
  messages: {
    same: (id: string) =>
      `The package has changed, but its “brandingID” is still ${id}, so clients would ignore the change.`,
  },
  check(pkg, { report, skip }) {
    const manifest = manifestOf(pkg);
    const { revision } = pkg;
    if (!manifest || writtenId(manifest.json) === undefined) return;
    if (!revision.available) return skip(revision.reason);
    if (pkg.archive && revision.changed)
      return skip('What a ZIP file held at the base revision is not read.');
    if (!revision.changed || revision.manifest === undefined) return;
    const { asset, json } = manifest;
    const before = baseManifest(revision);
    if (!before) return skip('The manifest at the base revision can’t be read.');
    if (!isSameId(json, before)) return;
    if (!revision.changedBesideManifest && saysTheSame(json, before)) return;
    const id = writtenId(json) ?? '';
    const next = plusOne(id);
    const node = at(json, 'brandingID');
    if (!node) return;
    report('same', [shortened(id)], {
      asset,
      location: nodeLocation(json, node),
      fix:
        next === undefined
          ? undefined
          : () => [{ type: 'edit', name: asset.name, edits: [replaceNode(node, asJson(next, node))] }],
    });
  },
});
