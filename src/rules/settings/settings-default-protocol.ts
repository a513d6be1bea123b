import { setting } from '../../pexip/webapp1-settings.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { listedTexts } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-default-protocol',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'The default protocol is one of the protocols on offer',
  why: 'The form for adding a participant begins with the default protocol. When “dialOutProtocols” leaves it out, the form begins with an empty choice. The built-in default is sip.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    absent: (protocol: string, offered: string) =>
      `The default protocol “${protocol}” is not in “dialOutProtocols”: ${offered}.`,
    builtIn: (protocol: string, offered: string) =>
      `“dialOutProtocols” (${offered}) lacks “${protocol}”, the default as long as “defaultDialOutProtocol” names no other.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    const list = settings?.own('applicationSettings', 'dialOutProtocols');
    if (settings === undefined || list === undefined) return;
    const { texts, open } = listedTexts(list);
    if (open || texts.length === 0) return;
    const { asset } = settings;
    const own = settings.own('applicationSettings', 'defaultDialOutProtocol');
    const builtIn = setting('applicationSettings', 'defaultDialOutProtocol')?.default;
    const protocol = own === undefined ? builtIn : textOf(own);
    if (typeof protocol !== 'string' || texts.some(({ text }) => text === protocol)) return;
    const offered = texts
      .slice(0, 20)
      .map(({ text }) => text)
      .join(', ');
    report(own === undefined ? 'builtIn' : 'absent', [protocol, offered], {
      asset,
      location: settings.locate(own ?? list),
    });
  },
});
