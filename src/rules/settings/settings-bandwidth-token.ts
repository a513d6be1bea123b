import { ownBandwidths } from '../../reading/bandwidths.ts';
import { clientSettings, settingsPath, textOf } from '../../reading/client-settings.ts';
import { readableLanguages } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

/** A hostile file can name thousands of bandwidths that thousands of languages lack. */
const MOST_FINDINGS = 10_000;

export default rule({
  id: 'settings-bandwidth-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every bandwidth’s name is a token of every listed language',
  why: 'The client shows the text of the token that a bandwidth is named by. A language without that token shows the bare name. Add the token to every language file, with “{{bandwidth}}” where the kbps shall stand.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    missing: (name: string, path: string) => `“${path}” has no text for the bandwidth “${name}”.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const languages = readableLanguages(pkg);
    let findings = 0;
    for (const { name: value } of ownBandwidths(settings)) {
      const name = textOf(value);
      if (value === undefined || name === undefined) continue;
      for (const { asset, tokens } of languages) {
        if (tokens.has(name) || ++findings > MOST_FINDINGS) continue;
        report('missing', [name, settingsPath(pkg, asset.name)], {
          asset: settings.asset,
          location: settings.locate(value),
        });
      }
    }
  },
});
