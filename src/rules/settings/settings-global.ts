import { SETTINGS_BLOCKS } from '../../pexip/webapp1-setting.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-global',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'The settings are global variables of the page',
  why: 'The client reads both objects as properties of the page’s window. “var” at the top of the file makes such a property; “const” and “let” make none, and nor does anything that is declared within a function: the client then finds nothing, and every setting falls back to the built-in one. Write “var applicationSettings = { … };”.',
  evidence: {
    kind: 'O',
    source: 'Source of a legacy client; ECMAScript, global declarations',
    certain: 'the client reads properties of the window, and such a declaration makes none',
  },
  messages: {
    hidden: (block: string) =>
      `The client can’t see this “${block}”: declare it with “var”, at the top of the file.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const block of SETTINGS_BLOCKS) {
      const range = settings.hidden(block);
      if (range === undefined) continue;
      report('hidden', [block], { asset: settings.asset, location: settings.locate(range) });
    }
  },
});
