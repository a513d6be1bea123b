import { nodeLocation } from '../../formats/json/json.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { rule } from '../rule.ts';
import { quoted } from '../words.ts';
import { markupDifference } from './markup.ts';

export default rule({
  id: 'language-markup',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'A text has the HTML tags of the reference text',
  why: 'Some texts carry HTML such as “<br>” or “<b>…</b>”. A tag that is lost, translated or left open changes how the message looks, and may swallow what follows it.',
  evidence: { kind: 'O', source: 'Language files of legacy clients carry HTML' },
  messages: {
    lacks: (token: string, tags: string, reference: string) =>
      `The text of “${token}” lacks ${tags} of the text in “${reference}”.`,
    adds: (token: string, tags: string, reference: string) =>
      `The text of “${token}” has ${tags}, which the text in “${reference}” does not have.`,
    differs: (token: string, lacks: string, adds: string, reference: string) =>
      `The text of “${token}” lacks ${lacks} of the text in “${reference}”, and has ${adds} instead.`,
  },
  check(pkg, { report }) {
    for (const { language, reference, texts } of comparedLanguages(pkg)) {
      for (const { token, text, member, reference: other } of texts) {
        if (other === undefined || text.trim() === '') continue;
        const { lacks, adds } = markupDifference(text, other);
        const where = { asset: language.asset, location: nodeLocation(language.json, member.value) };
        if (lacks.length > 0 && adds.length > 0)
          report('differs', [token, quoted(lacks), quoted(adds), reference.label], where);
        else if (lacks.length > 0) report('lacks', [token, quoted(lacks), reference.label], where);
        else if (adds.length > 0) report('adds', [token, quoted(adds), reference.label], where);
      }
    }
  },
});
