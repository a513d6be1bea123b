import { at, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP2_ZIP } from '../../pexip/source.ts';
import { ASSET_FLAGS } from '../../pexip/webapp2.ts';
import { besideManifest, manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'manifest-asset-unused',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'info',
  summary: 'A file that was changed is not switched off by its flag in the manifest',
  why: 'The web app fetches the watermark, the styles and the background only where the manifest’s flag for them is true. Somebody who changes such a file wants it to be seen: set its flag to true.',
  evidence: { kind: 'O', source: WEBAPP2_ZIP.name },
  messages: {
    off: (file: string, flag: string) =>
      `“${file}” has changed, but “${flag}” is false, so the web app does not show it.`,
    absent: (file: string, flag: string) =>
      `“${file}” has changed, but there is no “${flag}”: expected true, so that the web app shows it.`,
  },
  check(pkg, { report, skip }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json, root } = manifest;
    const off = ASSET_FLAGS.flatMap(({ flag, asset: name }) => {
      const file = besideManifest(pkg, name);
      const value = at(json, flag);
      // A value of another type is manifest-flag-type's.
      const isOff = value === undefined || (value.type === 'boolean' && !value.value);
      return file && isOff ? [{ flag, file, name, value }] : [];
    });
    if (off.length === 0) return;
    const { revision } = pkg;
    if (!revision.available) return skip(revision.reason);
    if (pkg.archive && revision.changed)
      return skip('What a ZIP file held at the base revision is not read.');
    // Of a new package everything is new, the portal's default files as well: it has no list.
    for (const { flag, file, name, value } of off) {
      if (!revision.changedAssets?.has(file.name)) continue;
      report(value ? 'off' : 'absent', [name, flag], { asset, location: nodeLocation(json, value ?? root) });
    }
  },
});
