import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-syntax',
  target: 'file',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s source is a plain script without syntax errors, in UTF-8',
  why: 'The browser refuses a script with a syntax error as a whole, so that the plugin never registers. The web app loads plain scripts, not modules: “import” and “export” need a bundler first.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    invalid: (detail: string) => detail,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'syntax', 'javascript') ?? decodeFault(asset, 'encoding', 'javascript');
    if (fault) report('invalid', [fault.message], { location: fault.location });
  },
});
