import { didYouMean } from '../../formats/text/spelling.ts';
import { PROTOCOLS, type SettingsBlock } from '../../pexip/webapp1-setting.ts';
import { setting } from '../../pexip/webapp1-settings.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { type ListedText, listedTexts } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

const SINGLE = ['defaultDialOutProtocol', 'defaultDialOutRole'];
const BLOCK: SettingsBlock = 'applicationSettings';

export default rule({
  id: 'settings-enum',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Protocols and roles are ones that the client knows',
  why: 'A protocol or role that the client does not know makes dialling out fail, or shows as an empty choice. Names are in lower case.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    value: (key: string, text: string, allowed: string, suggestion: string) =>
      `“${text}” in “${key}” is none of ${allowed}.${suggestion}`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const judge = (key: string, { text, range }: ListedText, allowed: readonly string[]): void => {
      if (allowed.includes(text)) return;
      report('value', [key, text.slice(0, 60), allowed.join(', '), didYouMean(text, allowed)], {
        asset: settings.asset,
        location: settings.locate(range),
      });
    };
    for (const key of SINGLE) {
      const value = settings.own(BLOCK, key);
      const text = textOf(value);
      const allowed = setting(BLOCK, key)?.allowed?.map(String) ?? [];
      if (value !== undefined && text !== undefined) judge(key, { text, range: value }, allowed);
    }
    const offered = settings.own(BLOCK, 'dialOutProtocols');
    const protocols = PROTOCOLS.map(({ name }) => name);
    for (const item of offered ? listedTexts(offered).texts : []) judge('dialOutProtocols', item, protocols);
  },
});
