import { DEFAULT_VENDORDATA } from '../../src/pexip/vendordata.ts';
import { checkFiles, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { themeFiles, themeMessages } from '../support/themes.ts';

const COUNTS = 'endpoints_by_display_count';
const messages = (rule: string, vendordata: object | string) =>
  themeMessages(rule, {}, { 'vendordata.json': vendordata });

test('the platform’s own file is silent', async () => {
  const { findings } = await checkFiles(themeFiles({}, { 'vendordata.json': DEFAULT_VENDORDATA }));
  expect(findings.filter(({ rule }) => rule.startsWith('vendordata-'))).toEqual([]);
});

describe('vendordata-shape', () => {
  const ID = 'vendordata-shape';

  test('silent without lists, with empty ones, and with unclosed brackets', async () => {
    expect(await messages(ID, {})).toEqual([]);
    expect(await messages(ID, { [COUNTS]: { '2': [] }, built_in_denoising: ['Polycom (HDX'] })).toEqual([]);
  });

  test.each([
    [{ [COUNTS]: [] }, `“${COUNTS}” must be an object with the keys “1” and “2”, not a list.`],
    [{ [COUNTS]: { '1': 'A' } }, '“1” must be a list of strings, not the text “A”.'],
    [{ [COUNTS]: { '2': ['A', 2] } }, 'Everything in the list “2” must be a string, not 2.'],
    [{ built_in_denoising: {} }, '“built_in_denoising” must be a list of strings, not an object.'],
  ])('%j is loud', async (vendordata, message) => {
    expect(await messages(ID, vendordata)).toEqual([message]);
  });

  test('each fault is located', async () => {
    const files = themeFiles({}, { 'vendordata.json': `{"${COUNTS}": {"1": [null,\n 7]}}` });
    const { findings } = await checkFiles(files, { only: [ID] });
    expect(findings.map(({ location }) => [location?.line, location?.column, location?.pointer])).toEqual([
      [1, 39, `/${COUNTS}/1/0`],
      [2, 2, `/${COUNTS}/1/1`],
    ]);
  });
});

describe('vendordata-duplicate', () => {
  const ID = 'vendordata-duplicate';

  test('silent with different names, and with one that also removes noise', async () => {
    expect(
      await messages(ID, { [COUNTS]: { '1': ['A', 'a'], '2': ['B', 2, 2] }, built_in_denoising: ['A', 'B'] }),
    ).toEqual([]);
  });

  test('loud in one list and in both', async () => {
    expect(await messages(ID, { [COUNTS]: { '1': ['A', 'A', 'B'], '2': ['B', 'B'] } })).toEqual([
      '“A” is in the list “1” twice.',
      '“B” is in both lists, “1” and “2”. An endpoint has one screen or two.',
      '“B” is in the list “2” twice.',
    ]);
  });

  test('the fix removes what is repeated in one list, however it is written', async () => {
    const text = `{\n  "${COUNTS}": {\n    "1": [\n      "A",\n      "B",\n      "A", "A"\n    ],\n    "2": ["B"]\n  }\n}\n`;
    const path = 'acme/vendordata.json';
    const fixed = await fixedBy(ID, themeFiles({}, { 'vendordata.json': text }));
    expect(fixed.text(path)).toBe(text.replace(',\n      "A", "A"', ''));
    expect(fixed.left).toEqual([expect.stringContaining('“B” is in both lists')]);
  });
});

describe('vendordata-unknown-key', () => {
  const ID = 'vendordata-unknown-key';

  test('silent where key-typo speaks', async () => {
    expect(await messages(ID, { built_in_denoizing: [] })).toEqual([]);
  });

  test('loud at the root and for other numbers of screens', async () => {
    expect(await messages(ID, { version: 1, [COUNTS]: { '3': [] } })).toEqual([
      '“version” is not a known key of vendordata.json.',
      '“3” is not a known number of screens. The platform knows “1” and “2”.',
    ]);
  });
});

describe('vendordata-dropped-default', () => {
  const ID = 'vendordata-dropped-default';
  const defaults = DEFAULT_VENDORDATA[COUNTS]['1'];
  const without = (name: string) => defaults.filter((other) => other !== name);

  test.each<[string, object]>([
    ['the list left out', { [COUNTS]: { '2': ['A'] } }],
    ['names added', { [COUNTS]: { '1': [...defaults, 'A'] } }],
    ['a name moved to the other list', { [COUNTS]: { '1': without('Cisco-Board'), '2': ['Cisco-Board'] } }],
    ['a shorter name that covers it', { [COUNTS]: { '1': [...without('Cisco-EX60'), 'Cisco-EX'] } }],
    ['no list at all', { [COUNTS]: { '1': 'A' } }],
  ])('silent with %s', async (_, vendordata) => {
    expect(await messages(ID, vendordata)).toEqual([]);
  });

  test.each<[readonly string[], string]>([
    [without('Cisco-DX'), '“Cisco-DX”'],
    [defaults.slice(2), '“Cisco-Board” and “Cisco-DX”'],
    [['', ...defaults.slice(5)], '“Cisco-Board”, “Cisco-DX”, “Cisco-Desk” and 2 more'],
  ])('loud with %j', async (list, names) => {
    expect(await findingsOf(ID, themeFiles({}, { 'vendordata.json': { [COUNTS]: { '1': list } } }))).toEqual([
      `acme/vendordata.json:3:10 The list “1” replaces the platform’s own and leaves out ${names}.`,
    ]);
  });
});
