import { nodeLocation } from '../../formats/json/json.ts';
import { BANDWIDTH_TOKEN } from '../../pexip/webapp1-tokens.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-variable-dropped',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'A text keeps the variables of the reference text',
  why: 'A variable may be left out of a text, but it is mostly an oversight: users then don’t learn whom or what the message is about.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    dropped: (name: string, token: string, reference: string) =>
      `The text of “${token}” lacks “{{${name}}}”, which “${reference}” has.`,
  },
  check(pkg, { report }) {
    for (const { language, reference, texts } of comparedLanguages(pkg)) {
      for (const { token, member, faults } of texts) {
        for (const name of faults.dropped) {
          // Judged by language-bandwidth-variable.
          if (name === BANDWIDTH_TOKEN.variable && token.startsWith(BANDWIDTH_TOKEN.prefix)) continue;
          report('dropped', [name, token, reference.label], {
            asset: language.asset,
            location: nodeLocation(language.json, member.value),
          });
        }
      }
    }
  },
});
