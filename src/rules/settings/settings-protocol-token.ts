import { PROTOCOLS } from '../../pexip/webapp1-setting.ts';
import { PROTOCOL_TOKEN_PREFIX } from '../../pexip/webapp1-settings.ts';
import { clientSettings, settingsPath } from '../../reading/client-settings.ts';
import { listedTexts, readableLanguages } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-protocol-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'Every protocol on offer has its label in every listed language',
  why: 'The label of a protocol is the text of the token “IDS_PROTOCOL_” with the protocol’s name. A language without it shows the English label, or the bare token.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    missing: (protocol: string, path: string, token: string) =>
      `“${path}” has no text for the protocol “${protocol}”: the token is “${token}”.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    const offered = settings?.own('applicationSettings', 'dialOutProtocols');
    if (settings === undefined || offered === undefined) return;
    const languages = readableLanguages(pkg);
    for (const { text, range } of listedTexts(offered).texts) {
      // Others are judged by settings-enum.
      if (!PROTOCOLS.some(({ name }) => name === text)) continue;
      const token = PROTOCOL_TOKEN_PREFIX + text;
      for (const { asset, tokens } of languages) {
        if (tokens.has(token)) continue;
        report('missing', [text, settingsPath(pkg, asset.name), token], {
          asset: settings.asset,
          location: settings.locate(range),
        });
      }
    }
  },
});
