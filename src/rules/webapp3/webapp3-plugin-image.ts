import { shortReference } from '../../formats/text/references.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { assetHint } from '../../reading/targets.ts';
import { rule } from '../rule.ts';
import { pageReferences } from './page-references.ts';
import { judgedPages } from './plugin-pages.ts';

export default rule({
  id: 'webapp3-plugin-image',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'The images that the page of a webapp3 plugin refers to exist',
  why: 'Where an image is missing, users see an empty frame. Copy it into the folder of the plugin, as it is written in the page: upper and lower case count.',
  evidence: { kind: 'O', source: WEBAPP3_NOTES.name },
  messages: {
    missing: (path: string, hint: string) => `The image “${path}” does not exist.${hint}`,
  },
  check(pkg, { report }) {
    for (const asset of judgedPages(pkg)) {
      const page = pkg.value(asset.name, 'html');
      for (const { what, path, name, start, end } of page ? pageReferences(asset.name, page.text) : []) {
        if ((what !== 'image' && what !== 'icon') || name === undefined || pkg.asset(name)) continue;
        const values = [shortReference(path), assetHint(pkg, name)] as const;
        report('missing', [...values], { asset, location: page?.locate(start, end) });
      }
    }
  },
});
