import { SETTINGS_NAME } from '../../reading/client-settings.ts';
import { undefinedNames } from '../../reading/undefined-names.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** A hostile file can name millions. */
const MOST_FINDINGS = 1000;

export default rule({
  id: 'settings-reference',
  target: 'javascript',
  kinds: ['webapp1', 'desktop'],
  names: SETTINGS_NAME,
  severity: 'error',
  summary: 'No value of settings.js is a name that nothing defines',
  why: 'At a name that neither the file nor a browser defines, the browser stops reading the file with an error, and the settings fall back to the built-in ones. JavaScript’s own words are true, false and null, in small letters; texts stand in quotes.',
  evidence: { kind: 'F', source: 'ECMAScript, ReferenceError' },
  messages: {
    word: (name: string, meant: string) =>
      `“${name}” is no word of JavaScript, and the file ends there with an error. Did you mean “${meant}”?`,
    name: (name: string) =>
      `Nothing defines “${name}”, and the file ends there with an error: a text stands in quotes.`,
  },
  check(script, { report }) {
    for (const { name, meant, start, end } of undefinedNames(script).slice(0, MOST_FINDINGS)) {
      const where = { location: script.locate(start, end) };
      if (meant === undefined) report('name', [shortened(name)], where);
      else report('word', [name, meant], where);
    }
  },
});
