import { languageMatrix } from '../../src/reading/languages.ts';
import { bracesOf } from '../../src/reading/variables.ts';
import { type CheckOptions, type Content, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { webapp1Package } from '../support/webapp1.ts';

type Files = Readonly<Record<string, Content>>;

/** Language files of a web app by their names, and settings.js where it is given. */
function web(languages: Files, settings?: string): Record<string, Content> {
  return {
    ...Object.fromEntries(
      Object.entries(languages).map(([name, content]) => [`a/configuration/languages/${name}.json`, content]),
    ),
    ...(settings === undefined ? {} : { 'a/configuration/settings.js': settings }),
  };
}

async function findings(rule: string, languages: Files, settings?: string, options?: CheckOptions) {
  const found = await findingsOf(rule, web(languages, settings), options);
  return found.map((line) => line.replace('a/configuration/', '').replace('languages/', ''));
}

const lines = (...members: string[]) => `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;

describe('the reference language', () => {
  const three = { 'a-few': { A: '1', B: '2' }, 'en-us': { A: '1' }, nb: { A: '1', B: '2', C: '3' } };
  const references = async (languages: Files, settings?: string, options?: CheckOptions) =>
    new Set(
      (await findings('language-missing-token', languages, settings, options)).map(
        (line) => /(?:which|of) “([^”]*)\.json”/.exec(line)?.[1],
      ),
    );

  test('is the config’s, with or without its ending', async () => {
    for (const baseLanguage of ['nb', 'nb.json', 'configuration/languages/NB.json']) {
      const packages = [{ path: 'a/configuration', kind: 'webapp1' as const, baseLanguage }];
      expect(await references(three, undefined, { packages })).toEqual(new Set(['nb']));
    }
  });

  test('else the default language of the settings', async () => {
    const settings = "var defaultUserSettings = { language: 'configuration/languages/a-few.json' };";
    expect(await references(three, settings)).toEqual(new Set(['a-few']));
  });

  test('else en-us.json, also when it has the fewest tokens', async () => {
    expect(await references(three)).toEqual(new Set());
    expect(await references(three, 'var defaultUserSettings = { language: someWhere() };')).toEqual(
      new Set(),
    );
  });

  test('else the file with most tokens', async () => {
    const { 'en-us': _, ...others } = three;
    expect(await references(others)).toEqual(new Set(['nb']));
  });

  test('is not replaced by another when it can’t be read', async () => {
    expect(await references({ ...three, 'en-us': '{ broken' })).toEqual(new Set());
  });
});

describe('language-missing-token', () => {
  const id = 'language-missing-token';
  const reference = lines('"A": "One"', '"B": "Two"', '"C": "Three"');

  test('is silent about complete languages, one language, and the empty token', async () => {
    expect(await findings(id, { 'en-us': reference, nb: { C: 'Tre', B: 'To', A: 'En' } })).toEqual([]);
    expect(await findings(id, { 'en-us': reference })).toEqual([]);
    expect(await findings(id, { 'en-us': { '': '', A: 'x' }, nb: { A: 'y' } })).toEqual([]);
  });

  test('lies at the neighbour before it, else the one behind it, else the root', async () => {
    expect(await findings(id, { 'en-us': reference, nb: lines('"A": "En"', '"C": "Tre"') })).toEqual([
      'nb.json:2:3 “nb.json” lacks the token “B”, which “en-us.json” has with the text “Two”.',
    ]);
    expect(await findings(id, { 'en-us': reference, nb: lines('"X": "?"', '"C": "Tre"') })).toEqual([
      'nb.json:3:3 “nb.json” lacks the token “A”, which “en-us.json” has with the text “One”.',
      'nb.json:3:3 “nb.json” lacks the token “B”, which “en-us.json” has with the text “Two”.',
    ]);
    expect(await findings(id, { 'en-us': lines('"A": "One"'), nb: '\n {}' })).toEqual([
      'nb.json:2:2 “nb.json” lacks the token “A”, which “en-us.json” has with the text “One”.',
    ]);
  });

  test.each([
    [lines('"A": "En"'), lines('"A": "En"', '"B": "Two"', '"C": "Three"')],
    [lines('"C": "Tre"'), lines('"A": "One"', '"B": "Two"', '"C": "Tre"')],
    [lines('"A": "En"', '"C": "Tre",').replace(',,', ','), lines('"A": "En"', '"B": "Two"', '"C": "Tre",')],
    ['{}', '{"A": "One", "B": "Two", "C": "Three"}'],
    ['{"X": "?"}', '{"X": "?", "A": "One", "B": "Two", "C": "Three"}'],
    ['{\r\n\t"B": "To"\r\n}', '{\r\n\t"A": "One",\r\n\t"B": "To",\r\n\t"C": "Three"\r\n}'],
  ])('copies the reference texts into %j', async (before, after) => {
    const fixed = await fixedBy(id, web({ 'en-us': reference, nb: before }), ['unsafe']);
    expect(fixed.text('a/configuration/languages/nb.json')).toBe(after);
    expect(fixed.left).toEqual([]);
  });

  test('copies nothing when only safe fixes are allowed', async () => {
    const fixed = await fixedBy(id, web({ 'en-us': reference, nb: '{}' }));
    expect(fixed.text('a/configuration/languages/nb.json')).toBe('{}');
  });
});

test('language-extra-token', async () => {
  const id = 'language-extra-token';
  const vendors = { A: '1', IDS_SETTINGS_TITLE: 'x', IDS_PROTOCOL_new: 'x' };
  expect(await findings(id, { 'en-us': { A: '1' }, nb: vendors })).toEqual([]);
  const settings = "var applicationSettings = { bandwidths: [{ name: 'IDS_BANDWIDTH_OWN', value: 1 }] };";
  expect(
    await findings(id, { 'en-us': { A: '1' }, nb: { A: '1', IDS_BANDWIDTH_OWN: '' } }, settings),
  ).toEqual([]);
  expect(
    await findings(id, {
      'en-us': { ACME_TITLE: '1' },
      nb: lines('"ACME_TITEL": "1"', '"IDS_BANDWIDTH_OWN": ""'),
    }),
  ).toEqual([
    'nb.json:2:3 “ACME_TITEL” is neither in “en-us.json” nor among the vendor’s tokens. Did you mean “ACME_TITLE”?',
    'nb.json:3:3 “IDS_BANDWIDTH_OWN” is neither in “en-us.json” nor among the vendor’s tokens.',
  ]);
});

test('language-text-type', async () => {
  const id = 'language-text-type';
  expect(await findings(id, { 'en-us': { A: '', 'Call Failed: x': '<b>no</b>' } })).toEqual([]);
  expect(await findings(id, { 'en-us': lines('"A": 1', '"B": {"C": "d"}'), nb: lines('"A": null') })).toEqual(
    [
      'en-us.json:2:8 The value of “A” must be a text in quotes, not a number.',
      'en-us.json:3:8 The value of “B” must be a text in quotes, not an object.',
      'nb.json:2:8 The value of “A” must be a text in quotes, not null.',
    ],
  );
});

test('language-unknown-token', async () => {
  const id = 'language-unknown-token';
  const known = { IDS_SETTINGS_TITLE: '', IDS_PROTOCOL_x: '', IDS_BANDWIDTH_x: '', OWN: '', '': '' };
  const settings = "var applicationSettings = { bandwidths: [{ name: 'OWN', value: 1 }] };";
  expect(await findings(id, { 'en-us': known }, settings)).toEqual([]);
  expect(await findings(id, { 'en-us': { A: '' }, nb: { B: '' } })).toEqual([
    'en-us.json:2:3 “A” is not among the vendor’s known tokens.',
  ]);
  expect(await findings(id, { 'en-us': { IDS_SETTINGS_TITEL: '', OWN: '' } })).toEqual([
    'en-us.json:2:3 “IDS_SETTINGS_TITEL” is not among the vendor’s known tokens. Did you mean “IDS_SETTINGS_TITLE”?',
    'en-us.json:3:3 “OWN” is not among the vendor’s known tokens.',
  ]);
});

test('language-bandwidth-variable', async () => {
  const id = 'language-bandwidth-variable';
  const settings = "var applicationSettings = { bandwidths: [{ name: 'OWN', value: 1 }] };";
  const fine = { IDS_BANDWIDTH: 'Bandwidth', IDS_BANDWIDTH_LOW: 'Low ({{ bandwidth }})', OTHER: 'x' };
  expect(await findings(id, { 'en-us': { ...fine, IDS_BANDWIDTH_X: 'X {{bandwith}}' } }, settings)).toEqual(
    [],
  );
  expect(
    await findings(id, { 'en-us': lines('"IDS_BANDWIDTH_LOW": "Low"', '"OWN": "Own"') }, settings),
  ).toEqual([
    'en-us.json:2:24 The text of “IDS_BANDWIDTH_LOW” has no “{{bandwidth}}”, so users don’t see the kbps: “Low”.',
    'en-us.json:3:10 The text of “OWN” has no “{{bandwidth}}”, so users don’t see the kbps: “Own”.',
  ]);
});

describe('variables', () => {
  test.each([
    ['Mute {{displayName}}', ['displayName'], []],
    ['{{a}}{{b}} {{ a }}', ['a', 'b'], []],
    ['{a}', [], ['{a}']],
    ['x {{a} y', [], ['{{a}']],
    ['x {{{a}}} y', [], ['{{{a}}}']],
    ['{{}} }} {{', [], ['{{}}', '}}', '{{']],
    ['{{a {{b}}', ['b'], ['{{a']],
    ['no braces', [], []],
  ])('are read from %j', (text, variables, faults) => {
    expect(bracesOf(text)).toEqual({ variables, faults });
  });

  test('are read in time linear in the text', () => {
    const many = '{'.repeat(200_000) + '{{a'.repeat(100_000);
    expect(bracesOf(many).variables).toEqual([]);
  });

  const id = 'language-variable';
  const reference = { IDS_PARTICIPANT_MUTE: 'Mute {{displayName}}', OWN: 'Max {{max}}' };

  test('of the reference or the vendor are fine, and may be gone', async () => {
    const fine = { IDS_PARTICIPANT_MUTE: 'Demp {{ displayName }}', OWN: 'Maks' };
    expect(await findings(id, { 'en-us': reference, nb: fine })).toEqual([]);
    const vendors = { IDS_PARTICIPANT_MUTE: 'Demp {{displayName}}' };
    expect(await findings(id, { 'en-us': { IDS_PARTICIPANT_MUTE: 'Mute' }, nb: vendors })).toEqual([]);
    expect(await findings(id, { 'en-us': { IDS_PARTICIPANT_MUTE: 'Mute {{participant}}' } })).toEqual([]);
  });

  test('that nobody fills in are found', async () => {
    const wrong = lines('"IDS_PARTICIPANT_MUTE": "Demp {{visningsnavn}}"', '"OWN": "Maks {{mix}} {{x}}"');
    expect(await findings(id, { 'en-us': reference, nb: wrong })).toEqual([
      'nb.json:2:33 “{{visningsnavn}}” is no variable of “IDS_PARTICIPANT_MUTE”.',
      'nb.json:3:16 “{{mix}}” is no variable of “OWN”. Did you mean “{{max}}”?',
      'nb.json:3:24 “{{x}}” is no variable of “OWN”.',
    ]);
    expect(await findings(id, { 'en-us': { IDS_PARTICIPANT_MUTE: 'Mute {{displayname}}' } })).toEqual([
      'en-us.json:2:33 “{{displayname}}” is no variable of “IDS_PARTICIPANT_MUTE”. Did you mean “{{displayName}}”?',
    ]);
  });

  test('stand in two braces', async () => {
    const rule = 'language-variable-syntax';
    expect(
      await findings(rule, { 'en-us': { ...reference, A: 'literal {x}' }, nb: { A: 'bokstavelig {x}' } }),
    ).toEqual([]);
    const wrong = lines('"IDS_PARTICIPANT_MUTE": "Demp {displayName}"', '"OWN": "Maks {{max}}} \\" {{x"');
    expect(await findings(rule, { 'en-us': reference, nb: wrong })).toEqual([
      'nb.json:2:33 “{displayName}” in the text of “IDS_PARTICIPANT_MUTE” is no variable: those stand between “{{” and “}}”.',
      'nb.json:3:16 “{{max}}}” in the text of “OWN” is no variable: those stand between “{{” and “}}”.',
      'nb.json:3:28 “{{x” in the text of “OWN” is no variable: those stand between “{{” and “}}”.',
    ]);
    expect(await findings(rule, { 'en-us': { IDS_PARTICIPANT_MUTE: 'Mute {displayName}' } })).toHaveLength(1);
  });

  test('that are dropped are mentioned where nothing else is wrong', async () => {
    const rule = 'language-variable-dropped';
    const bandwidth = { IDS_BANDWIDTH_LOW: '{{bandwidth}}' };
    const silent = { IDS_PARTICIPANT_MUTE: '', OWN: 'Maks {{mix}}', IDS_BANDWIDTH_LOW: 'Lav' };
    expect(await findings(rule, { 'en-us': { ...reference, ...bandwidth }, nb: silent })).toEqual([]);
    expect(
      await findings(rule, { 'en-us': reference, nb: lines('"IDS_PARTICIPANT_MUTE": "Demp"', '"OWN": "x"') }),
    ).toEqual([
      'nb.json:2:27 The text of “IDS_PARTICIPANT_MUTE” lacks “{{displayName}}”, which “en-us.json” has.',
      'nb.json:3:10 The text of “OWN” lacks “{{max}}”, which “en-us.json” has.',
    ]);
  });
});

test('language-empty-text', async () => {
  const id = 'language-empty-text';
  const reference = { A: 'One', B: ' ', C: 'Three' };
  expect(await findings(id, { 'en-us': reference, nb: { A: 'En', B: '', D: '' } })).toEqual([]);
  expect(await findings(id, { 'en-us': reference, nb: lines('"A": ""', '"C": " "') })).toEqual([
    'nb.json:2:8 The text of “A” is empty, but “en-us.json” has “One”.',
    'nb.json:3:8 The text of “C” is empty, but “en-us.json” has “Three”.',
  ]);
});

test('language-untranslated', async () => {
  const id = 'language-untranslated';
  const reference = {
    A: 'Connect to a meeting',
    B: 'Leave the meeting',
    C: 'Join the meeting',
    D: 'OK',
    E: 'Chat',
  };
  const translated = { ...reference, A: 'Koble til et møte', B: 'Forlat møtet' };
  expect(await findings(id, { 'en-us': reference, nb: translated, 'en-gb': reference })).toEqual([]);
  expect(await findings(id, { 'en-us': { A: 'OK' }, nb: { A: 'OK' } })).toEqual([]);
  expect(
    await findings(id, { 'en-us': reference, nb: reference, sv: { ...reference, A: 'Anslut nu' } }),
  ).toEqual([
    'nb.json:2:8 3 of 3 texts of 12 characters or more are the same as in “en-us.json”.',
    'sv.json:3:8 2 of 2 texts of 12 characters or more are the same as in “en-us.json”.',
  ]);
});

test('language-markup', async () => {
  const id = 'language-markup';
  const reference = { A: 'One<br>two', B: '<b>Bold</b> <a href="x">y</a>', C: 'Press <name>', D: 'a < b' };
  const fine = { A: 'En<br/>to', B: '<a href="å">y</a> <B>Fet</B>', C: 'Trykk <navn>', D: 'b > a' };
  expect(await findings(id, { 'en-us': reference, nb: { ...fine } })).toEqual([]);
  expect(await findings(id, { 'en-us': reference, nb: { A: '', C: 'x' } })).toEqual([]);
  expect(
    await findings(id, {
      'en-us': reference,
      nb: lines('"A": "En to"', '"B": "<b>Fet<b> <a>y</a>"', '"D": "<p>x</p>"'),
    }),
  ).toEqual([
    'nb.json:2:8 The text of “A” lacks “<br>” of the text in “en-us.json”.',
    'nb.json:3:8 The text of “B” lacks “</b>” of the text in “en-us.json”, and has “<b>” instead.',
    'nb.json:4:8 The text of “D” has “<p>” and “</p>”, which the text in “en-us.json” does not have.',
  ]);
});

test('language-not-listed', async () => {
  const id = 'language-not-listed';
  const two = { 'en-us': { A: '1' }, nb: { A: '1' } };
  const list = (entries: string) => `var applicationSettings = { languages: {${entries}} };`;
  const english = "English: 'configuration/languages/en-us.json'";
  expect(await findings(id, two)).toEqual([]);
  expect(await findings(id, two, 'var applicationSettings = {};')).toEqual([]);
  expect(await findings(id, two, list(`${english}, N: 'configuration/' + './languages/nb.json'`))).toEqual(
    [],
  );
  expect(await findings(id, two, list(`${english}, N: pathOf('nb')`))).toEqual([]);
  expect(await findings(id, { ...two, sv: {} }, list(english))).toEqual([
    'nb.json No user can choose this language: “configuration/languages/nb.json” is not in “languages” of settings.js.',
    'sv.json No user can choose this language: “configuration/languages/sv.json” is not in “languages” of settings.js.',
  ]);
});

test('language-vendor-name', async () => {
  const id = 'language-vendor-name';
  expect(await findings(id, { 'en-us': { A: 'Acme', pexip: 'Pexipedia' } })).toEqual([]);
  expect(await findings(id, { 'en-us': lines('"A": "By Pexip"', '"B": "www.pexip.com"') })).toEqual([
    'en-us.json:2:12 The text of “A” still says “Pexip”.',
    'en-us.json:3:13 The text of “B” still says “pexip”.',
  ]);
});

test('the desktop client’s languages lie below package/configuration/', async () => {
  const files = {
    'd/package/configuration/languages/en-us.json': { A: 'One', B: 'Two' },
    'd/package/configuration/languages/nb.json': lines('"A": "En"'),
  };
  expect(await findingsOf('language-missing-token', files)).toEqual([
    'd/package/configuration/languages/nb.json:2:3 “nb.json” lacks the token “B”, which “en-us.json” has with the text “Two”.',
  ]);
});

test('the matrix counts what the rules find', () => {
  const pkg = webapp1Package({
    'languages/en-us.json': { A: 'Hello {{you}}', B: 'Leave the meeting', C: 'Join the meeting' },
    'languages/nb.json': { A: 'Hei {{du}}', B: 'Leave the meeting', X: '1' },
  });
  expect(languageMatrix(pkg)).toEqual([
    {
      package: 'acme',
      reference: 'en-us.json',
      language: 'nb.json',
      tokens: 3,
      missing: 1,
      extra: 1,
      variables: 1,
      untranslated: 1,
    },
  ]);
});
