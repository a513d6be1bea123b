import { unusedFile } from '../../pexip/theme-files.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'theme-gateway-unused',
  target: 'file',
  kinds: ['theme'],
  severity: 'info',
  summary: 'A theme for gateway calls has no audio and no logo watermark',
  why: 'Calls that a Call Routing Rule sends through the gateway do not use these files of a theme (audio only in Teams and Google Meet calls: say “usage: gateway-interop” for those). They only make the ZIP larger.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: themes used by Call Routing Rules' },
  messages: {
    unused: (what: string) => `Gateway calls do not use ${what} of a theme.`,
  },
  check({ name }, { report, pkg }) {
    const unused = unusedFile(name, pkg.usage);
    if (unused) report('unused', [unused.what]);
  },
});
