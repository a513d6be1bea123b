import { at, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP2_ZIP } from '../../pexip/source.ts';
import { ASSET_FLAGS } from '../../pexip/webapp2.ts';
import { besideManifest, manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'manifest-asset-flag',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'The files that the manifest’s flags stand for are there',
  why: 'A flag tells the web app to fetch the file that it stands for. Where the file is missing, users see the default or nothing at all. Add the file beside the manifest, or set the flag to false.',
  evidence: { kind: 'O', source: WEBAPP2_ZIP.name },
  messages: {
    missing: (flag: string, file: string) =>
      `“${flag}” is true, but there is no “${file}” beside the manifest.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const { flag, asset: file } of ASSET_FLAGS) {
      const value = at(json, flag);
      if (value?.type !== 'boolean' || !value.value || besideManifest(pkg, file)) continue;
      report('missing', [flag, file], { asset, location: nodeLocation(json, value) });
    }
  },
});
