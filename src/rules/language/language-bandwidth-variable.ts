import { nodeLocation } from '../../formats/json/json.ts';
import { BANDWIDTH_TOKEN } from '../../pexip/webapp1-tokens.ts';
import { bandwidthNames, comparedLanguages } from '../../reading/languages.ts';
import { bracesOf } from '../../reading/variables.ts';
import { rule } from '../rule.ts';
import { excerpt } from '../words.ts';

export default rule({
  id: 'language-bandwidth-variable',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'The text of a bandwidth says how much it is',
  why: 'The client puts the bandwidth of settings.js, in kbps, where the text has “{{bandwidth}}”. Without it, users choose between names alone, and a number typed into the text grows wrong when the settings change.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    absent: (token: string, text: string) =>
      `The text of “${token}” has no “{{bandwidth}}”, so users don’t see the kbps: “${text}”.`,
  },
  check(pkg, { report }) {
    const bandwidths = bandwidthNames(pkg);
    for (const { language, texts } of comparedLanguages(pkg)) {
      for (const { token, text, member, faults } of texts) {
        const isBandwidth = token.startsWith(BANDWIDTH_TOKEN.prefix) || bandwidths.has(token);
        const isFaulty = faults.unknown.length + faults.braces.length > 0;
        if (!isBandwidth || isFaulty || text.trim() === '') continue;
        if (bracesOf(text).variables.includes(BANDWIDTH_TOKEN.variable)) continue;
        report('absent', [token, excerpt(text)], {
          asset: language.asset,
          location: nodeLocation(language.json, member.value),
        });
      }
    }
  },
});
