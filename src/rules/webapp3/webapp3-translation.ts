import { nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { textsOf, translationsOf } from '../../reading/translations.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'webapp3-translation',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'Translation files of webapp3 hold texts, and the braces of variables are balanced',
  why: 'A translation file is an object of texts, which may lie in objects of their own. The web app shows nothing sensible for a value of another type, and it fills in a variable only between two opening and two closing braces, as in “{{brandName}}”.',
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
        else if (!isBalanced(node.value)) report('braces', [shortened(key), shortened(node.value)], where);
      }
    }
  },
});

/** Single braces are text, or an object handed to another text; double ones must come in pairs. */
function isBalanced(text: string): boolean {
  if (!text.includes('{{') && !text.includes('}}')) return true;
  let depth = 0;
  for (let index = 0; index < text.length && depth >= 0; index++) {
    if (text.charAt(index) === '{') depth++;
    else if (text.charAt(index) === '}') depth--;
  }
  return depth === 0 && areVariablesClosed(text);
}

/** Whether each `{{` has its `}}` before the next one. */
function areVariablesClosed(text: string): boolean {
  let open = text.indexOf('{{');
  while (open !== -1) {
    const close = text.indexOf('}}', open + 2);
    const next = text.indexOf('{{', open + 2);
    if (close === -1 || (next !== -1 && next < close)) return false;
    open = next;
  }
  return true;
}
