import { nodeLocation } from '../../formats/json/json.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { rule } from '../rule.ts';
import { excerpt } from '../words.ts';

export default rule({
  id: 'language-empty-text',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'No text is empty that is not empty in the reference language',
  why: 'An empty text is shown as nothing: a button without a label, a message without words. Translate it, or copy the reference text until that is done.',
  evidence: { kind: 'H', source: 'An empty text is mostly one that nobody has translated yet' },
  messages: {
    empty: (token: string, reference: string, text: string) =>
      `The text of “${token}” is empty, but “${reference}” has “${text}”.`,
  },
  check(pkg, { report }) {
    for (const { language, reference, texts } of comparedLanguages(pkg)) {
      for (const { token, text, member, reference: other } of texts) {
        if (text.trim() !== '' || other === undefined || other.trim() === '') continue;
        report('empty', [token, reference.label, excerpt(other)], {
          asset: language.asset,
          location: nodeLocation(language.json, member.value),
        });
      }
    }
  },
});
