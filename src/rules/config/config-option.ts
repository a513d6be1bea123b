import { isWithin } from '../../files/paths.ts';
import { missedBaseLanguage } from '../../reading/base-language.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** Languages that a message names. */
const MOST_NAMED = 10;

export default rule({
  id: 'config-option',
  target: 'project',
  severity: 'error',
  summary:
    'Every option of a rule has its type and lies within its bounds, and a `base-language` is a language of its package',
  why: 'A limit that makes no sense, such as one below zero, would find everything or nothing, and with a base language that is not there the languages are compared with another one. Until it is mended, the default holds. “brandgate explain” names a rule’s options and their bounds.',
  evidence: { kind: 'H', source: 'Brandgate’s rules, which describe their options' },
  messages: {
    outside: (rule: string, key: string, expected: string, found: string) =>
      `Expected ${expected} for the option “${key}” of ${rule}, found ${found}.`,
    language: (found: string, languages: string) =>
      `There is no language “${found}” to be the “base-language”: ${languages === '' ? 'the package has none' : `expected ${languages}`}.`,
  },
  check({ config, packages }, { report }) {
    for (const { rule, key, expected, found, location } of config.unfitOptions) {
      report('outside', [rule, key, expected, found], { path: config.path, location });
    }
    for (const pkg of packages) {
      const languages = missedBaseLanguage(pkg);
      if (languages === undefined) continue;
      const entry = config.packages.find(
        ({ path, baseLanguage }) => baseLanguage === pkg.baseLanguage && isWithin(pkg.path, path),
      );
      if (entry?.baseLanguage === undefined) continue;
      const known = languages.slice(0, MOST_NAMED).map((name) => `“${shortened(name)}”`);
      report('language', [shortened(entry.baseLanguage), known.join(', ')], {
        path: config.path,
        location: entry.baseLanguageLocation,
      });
    }
  },
});
