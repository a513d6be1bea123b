import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { besideManifest } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'manifest-missing',
  target: 'package',
  kinds: ['webapp2', 'webapp3'],
  severity: 'error',
  summary: 'A webapp2 or webapp3 package has a manifest.json',
  why: 'The web app reads manifest.json first, to learn whether there is anything new and what it is. Without it none of the package takes effect. The default package of webapp2 from the Management Node has none: add one with a “brandingID” and the flags of what you changed.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: () => 'The package has no “manifest.json”, so nothing in it takes effect.',
    elsewhere: (name: string) => `Expected “manifest.json” beside “settings.json”, found it at “${name}”.`,
  },
  check(pkg, { report }) {
    if (pkg.kind === 'webapp3') {
      if (!pkg.asset(WEBAPP3_FILES.manifest)) report('missing', []);
      return;
    }
    if (pkg.pluginRepository || besideManifest(pkg, 'manifest.json')) return;
    const asset = besideManifest(pkg, 'settings.json');
    const elsewhere = pkg.asset('branding/manifest.json');
    if (elsewhere) report('elsewhere', [elsewhere.name], { asset });
    else report('missing', [], { asset });
  },
});
