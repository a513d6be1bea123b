import { nodeLocation } from '../../formats/json/json.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { rule } from '../rule.ts';

const NAMES = {
  object: 'an object',
  array: 'a list',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

export default rule({
  id: 'language-text-type',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every value of a language file is a text',
  why: 'A language file is a flat list of tokens and texts. The client can show nothing else: put the value in straight quotes, and write nested groups as tokens of their own.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    type: (token: string, found: string) => `The value of “${token}” must be a text in quotes, not ${found}.`,
  },
  check(pkg, { report }) {
    for (const { language } of comparedLanguages(pkg)) {
      for (const { key, value } of language.tokens.values()) {
        if (value.type === 'string') continue;
        report('type', [key, NAMES[value.type]], {
          asset: language.asset,
          location: nodeLocation(language.json, value),
        });
      }
    }
  },
});
