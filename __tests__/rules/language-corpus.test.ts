import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languageMatrix } from '../../src/reading/languages.ts';
import { checkFiles } from '../support/check.ts';
import { webapp1Package } from '../support/webapp1.ts';

const corpus = resolve(__dirname, '../../../shared/corpus');
const folder = join(corpus, 'lang/excalidraw');
const describeCorpus = existsSync(folder) ? describe : describe.skip;

/** Nested groups as tokens of their own: `group.token`. */
function flat(value: object, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? flat(inner, `${prefix}${key}.`)
      : [[prefix + key, inner] as [string, unknown]],
  );
}

function truth(kind: string): string[] {
  const [, ...lines] = readFileSync(join(corpus, 'truth-lang.tsv'), 'utf8').split('\n');
  const rows = lines.map((line) => line.split('\t')).filter(([, , is]) => is === kind);
  return rows.map(([, locale, , key]) => `${locale} ${key}`).sort();
}

describeCorpus('the corpus of languages', () => {
  const locales = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'percentages.json') : [];
  const texts = new Map(
    locales.map((name) => [
      name.replace('.json', ''),
      new Map(flat(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
    ]),
  );
  const report = () =>
    checkFiles(
      Object.fromEntries(
        [...texts].map(([locale, tokens]) => [
          `configuration/languages/${locale}.json`,
          Object.fromEntries(tokens),
        ]),
      ),
      { packages: [{ path: 'configuration', kind: 'webapp1', baseLanguage: 'en' }] },
    );

  let checked: ReturnType<typeof checkFiles>;
  beforeAll(() => {
    checked = report();
  });

  async function found(...rules: string[]): Promise<string[]> {
    const { findings } = await checked;
    return findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ path, location }) => {
        const token = location?.pointer?.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
        return `${path.replace(/^.*\/|\.json$/g, '')} ${token}`;
      });
  }

  test('every mismatch of variables is found, and nothing else is called one', async () => {
    const all = await found('language-variable', 'language-variable-dropped');
    expect([...new Set(all)].sort()).toEqual(truth('token-set-mismatch'));
    expect(await found('language-variable')).toEqual(['es-ES chat.errors.promptTooLong']);
    // “{{maxSize}}}” has the right variable, so the table does not list it, and a brace too many.
    expect(await found('language-variable-syntax')).toEqual(['ku-TR errors.fileTooBig']);
  });

  test('every mismatch of tags is found', async () => {
    expect(await found('language-markup')).toEqual(expect.arrayContaining(truth('tag-mismatch')));
  });

  test('the matrix counts what a plain comparison of the files does', async () => {
    const files = [...texts].map(
      ([locale, tokens]) => [`languages/${locale}.json`, Object.fromEntries(tokens)] as const,
    );
    const matrix = languageMatrix(webapp1Package(Object.fromEntries(files), 'en'));
    const reference = texts.get('en') ?? new Map();
    expect(matrix).toHaveLength(texts.size - 1);
    for (const row of matrix) {
      const own = texts.get(row.language.replace('.json', '')) ?? new Map();
      const shared = [...own.keys()].filter((key) => reference.has(key));
      expect(row).toEqual({
        package: 'acme',
        reference: 'en.json',
        language: row.language,
        tokens: own.size,
        missing: reference.size - shared.length,
        extra: own.size - shared.length,
        variables: ['es-ES.json', 'ku-TR.json'].includes(row.language) ? 1 : 0,
        untranslated: shared.filter(
          (key) => own.get(key) === reference.get(key) && String(own.get(key)).length >= 12,
        ).length,
      });
    }
    expect(matrix.some(({ untranslated }) => untranslated > 0)).toBe(true);
  });
});
