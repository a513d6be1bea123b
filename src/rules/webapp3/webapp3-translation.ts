import { nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { textsOf, translationsOf } from '../../reading/translations.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';
import { translatedVariables } from './translated-variables.ts';

export default rule({
  id: 'webapp3-translation',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'Translation files of webapp3 hold texts, and their variables are whole',
  why: 'A translation file is an object of texts, which may lie in objects of their own. The web app shows nothing sensible for a value of another type, and it fills in a variable only by a name between two opening and two closing braces, as in “{{brandName}}”.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_LOADER.name,
    certain: 'the client reads the file as texts by their keys alone',
  },
  messages: {
    root: (found: string) => `Expected an object of texts in “{…}”, found ${found}.`,
    type: (key: string, found: string) => `Expected a text for “${key}”, found ${found}.`,
    braces: (key: string, text: string) =>
      `The braces of “${key}” are not balanced: “${text}”; a variable is written “{{name}}”.`,
    name: (key: string, variable: string) =>
      `“${variable}” in “${key}” is no variable: expected a name, as in “{{name}}” or “{{name, format}}”.`,
  },
  check(pkg, { report }) {
    for (const { asset, json } of translationsOf(pkg).files) {
      const { root } = json;
      if (root.type !== 'object') {
        report('root', [valueInWords(root)], { asset, location: nodeLocation(json, root) });
        continue;
      }
      for (const { key, node } of textsOf(root)) {
        const where = { asset, location: nodeLocation(json, node) };
        if (node.type !== 'string') report('type', [shortened(key), valueInWords(node)], where);
        else {
          const variables = translatedVariables(node.value);
          if (!variables) report('braces', [shortened(key), shortened(node.value)], where);
          for (const { written, name } of variables ?? [])
            if (name === undefined) report('name', [shortened(key), shortened(written)], where);
        }
      }
    }
  },
});
