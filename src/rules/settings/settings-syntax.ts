import { SETTINGS_NAME } from '../../reading/client-settings.ts';
import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-syntax',
  target: 'file',
  kinds: ['webapp1', 'desktop'],
  names: SETTINGS_NAME,
  severity: 'error',
  summary: 'settings.js is valid JavaScript in UTF-8',
  why: 'With one comma or quote out of place the whole file is ignored, and every setting falls back to the built-in one. Word processors and mail programs replace straight quotes by typographic ones: edit the file with a plain text editor.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: { fault: (fault: string) => fault },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'syntax', 'javascript') ?? decodeFault(asset, 'encoding', 'javascript');
    if (fault) report('fault', [fault.message], { location: fault.location });
  },
});
