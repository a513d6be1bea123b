import { DTMF_ACTIONS } from '../../src/pexip/dtmf.ts';
import { PROMPTS } from '../../src/pexip/prompts.ts';
import { SCREENS } from '../../src/pexip/theme-screens.ts';
import { THEME_SETTINGS } from '../../src/pexip/theme-settings.ts';
import { TOKENS } from '../../src/pexip/webapp1-tokens.ts';
import { knownTranslations } from '../../src/pexip/webapp3-translations.ts';
import { knownNames } from '../../src/reading/known-names.ts';
import { NAME_KINDS } from '../../src/reading/name-kinds.ts';

const namesOf = (kind: (typeof NAME_KINDS)[number]) => knownNames(kind).names.map(({ name }) => name);

test.each(NAME_KINDS)('%s: each has a purpose and a place, none stands twice in one', (kind) => {
  const { names, more } = knownNames(kind);
  expect(names.length).toBeGreaterThan(0);
  expect(more).toMatch(/\.$/);
  for (const { name, purpose, where } of names) {
    expect([name, purpose]).toEqual([name, expect.stringMatching(/^\S.*[^.]$/)]);
    expect(where).not.toBe('');
  }
  const places = names.map(({ name, where }) => `${where} ${name}`);
  expect(new Set(places).size).toBe(places.length);
});

test('nothing that the tables know is left out', () => {
  expect(namesOf('prompts')).toEqual(PROMPTS.map(({ file }) => file));
  expect(namesOf('screens')).toEqual(SCREENS.map(({ key }) => key));
  expect(namesOf('dtmf')).toEqual(DTMF_ACTIONS.map(({ action }) => action));
  expect(namesOf('settings')).toEqual(expect.arrayContaining(THEME_SETTINGS.map(({ key }) => key)));
  expect(namesOf('tokens')).toEqual([...TOKENS.keys(), ...knownTranslations()]);
  expect(namesOf('layouts')).toEqual(expect.arrayContaining(['1:7', 'ac', 'one_main_nine_around', '4:0']));
  expect(namesOf('icons')).toEqual(expect.arrayContaining(['icon_welcome.svg', 'IconBell']));
  expect(namesOf('labels')).toEqual(['welcome', 'connecting', 'timeout']);
});
