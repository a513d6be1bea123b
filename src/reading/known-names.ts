/** What is known of the platform, as names with what each is for: all that the tables hold, for people to look up. */

import { BASE_CUSTOM_LAYOUTS } from '../pexip/custom-layouts.ts';
import { DTMF_ACTIONS } from '../pexip/dtmf.ts';
import { describeType, type JsonValue, type KeyFact } from '../pexip/keys.ts';
import { BUILT_IN_LAYOUTS, LAYOUT_ALIASES } from '../pexip/layouts.ts';
import { PROMPT_NAME, PROMPTS } from '../pexip/prompts.ts';
import { type Confidence, THEME_PAGE } from '../pexip/source.ts';
import { BASE_ICONS, DEFAULT_LABELS, SCREENS } from '../pexip/theme-screens.ts';
import { THEME_SETTINGS } from '../pexip/theme-settings.ts';
import { APPLICATION_SETTINGS } from '../pexip/webapp1-settings.ts';
import { tokenPurpose } from '../pexip/webapp1-token-groups.ts';
import { TOKENS } from '../pexip/webapp1-tokens.ts';
import { USER_SETTINGS } from '../pexip/webapp1-user-settings.ts';
import { WEBAPP2_MANIFEST_KEYS } from '../pexip/webapp2.ts';
import { APPLICATION_CONFIG_KEYS, DEFAULT_USER_CONFIG_KEYS } from '../pexip/webapp3-config.ts';
import { WEBAPP3_ICONS } from '../pexip/webapp3-icons.ts';
import { TRANSLATION_KEYS } from '../pexip/webapp3-translations.ts';
import type { NameKind } from './name-kinds.ts';

/** One name. */
export interface KnownName {
  readonly name: string;
  /** What it is for, as a clause. */
  readonly purpose: string;
  /** Where it is written or what has it. */
  readonly where: string;
  /** Of a setting, in words. */
  readonly type?: string;
  /** What holds without it. */
  readonly default?: JsonValue;
  /** How sure it is. */
  readonly confidence: Confidence;
}
/** The names of a kind. */
export interface KnownNames {
  readonly names: readonly KnownName[];
  /** Whether, and why, there are more than these, as a sentence. */
  readonly more: string;
}

const TABLES: Readonly<Record<NameKind, () => KnownNames>> = {
  prompts,
  screens,
  labels,
  icons,
  settings,
  dtmf,
  layouts,
  tokens,
};

/** The names of a kind, with what each is for. */
export function knownNames(kind: NameKind): KnownNames {
  return TABLES[kind]();
}

const MORE = 'There are more: Pexip publishes only these, and newer versions add to them.';

function prompts(): KnownNames {
  return {
    names: PROMPTS.map(({ file, meaning, source }) => ({
      name: file,
      purpose: meaning,
      where: 'theme',
      confidence: source.confidence,
    })),
    more: `${MORE} Each is called ${PROMPT_NAME.form}.`,
  };
}

function screens(): KnownNames {
  return {
    names: SCREENS.map(({ key, purpose, text, icon, source }) => {
      const shows = [text === undefined ? [] : [JSON.stringify(text)], icon ?? []].flat();
      const own = shows.length === 0 ? '' : `; by default with ${shows.join(' and ')}`;
      return {
        name: key,
        purpose: `${purpose}${own}`,
        where: 'splash_screens.screens',
        confidence: source.confidence,
      };
    }),
    more: `${MORE} Those of test calls begin with test_call.`,
  };
}

function labels(): KnownNames {
  return {
    names: DEFAULT_LABELS.map(({ key, text, screen, source }) => ({
      name: key,
      purpose: `the text of the screen “${screen}”`,
      where: 'splash_screens.labels',
      default: text,
      confidence: source.confidence,
    })),
    more: `${MORE} A theme may define labels of its own.`,
  };
}

function icons(): KnownNames {
  const theme = BASE_ICONS.map(({ file, source }) => {
    const users = SCREENS.filter(({ icon }) => icon === file).map(({ key }) => `“${key}”`);
    return {
      name: file,
      purpose: `the icon of the screen ${users.join(', ')}`,
      where: 'theme',
      confidence: source.confidence,
    };
  });
  const buttons = WEBAPP3_ICONS.names.map((name) => ({
    name,
    purpose: `for a button of a plugin: ${wordsOf(name)}`,
    where: 'webapp3',
    confidence: WEBAPP3_ICONS.source.confidence,
  }));
  return { names: [...theme, ...buttons], more: `${MORE} Icons of a theme are called icon_*.svg.` };
}

/** `IconAddSomeone` is “add someone”. */
const wordsOf = (name: string): string =>
  name
    .replace(/^Icon/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();

function settings(): KnownNames {
  const rows = (where: string, table: readonly KeyFact[]): KnownName[] =>
    table.map(({ key, purpose, type, default: value, source }) => ({
      name: key,
      purpose,
      where,
      type: describeType(type),
      ...(value === undefined ? {} : { default: value }),
      confidence: source.confidence,
    }));
  return {
    names: [
      ...rows('themeconfig.json', THEME_SETTINGS),
      ...rows('applicationSettings', APPLICATION_SETTINGS),
      ...rows('defaultUserSettings', USER_SETTINGS),
      ...rows('webapp2/manifest.json', WEBAPP2_MANIFEST_KEYS),
      ...rows('applicationConfig', APPLICATION_CONFIG_KEYS),
      ...rows('defaultUserConfig', DEFAULT_USER_CONFIG_KEYS),
    ],
    more: MORE,
  };
}

function dtmf(): KnownNames {
  return {
    names: DTMF_ACTIONS.map(({ action, command, effect, source }) => ({
      name: action,
      purpose: effect,
      where: 'dtmf_conference_control_commands',
      default: command,
      confidence: source.confidence,
    })),
    more: MORE,
  };
}

function layouts(): KnownNames {
  const where = 'dtmf_allowed_layouts';
  const builtIn = BUILT_IN_LAYOUTS.map(({ name, view, mains, pips, teamsOnly, source }) => ({
    name,
    purpose: `${mains} large and ${pips} small pictures${teamsOnly ? ', in calls to Teams only' : ''}; ${view} in policies`,
    where,
    confidence: source.confidence,
  }));
  const custom = BASE_CUSTOM_LAYOUTS.map(({ name, modes }) => ({
    name,
    purpose: `a custom layout of the Base theme for up to ${Math.max(...modes.map((mode) => mode.slots.length))} pictures`,
    where,
    confidence: THEME_PAGE.confidence,
  }));
  const aliases = LAYOUT_ALIASES.map(({ old, name, source }) => ({
    name: old,
    purpose: `the older name of ${name}`,
    where,
    confidence: source.confidence,
  }));
  return { names: [...builtIn, ...custom, ...aliases], more: 'A theme may bring custom layouts of its own.' };
}

function tokens(): KnownNames {
  const legacy = [...TOKENS].map(([name, variables]) => ({
    name,
    purpose: `${tokenPurpose(name)}${variables.length === 0 ? '' : `, with ${variables.map((one) => `{{${one}}}`).join(' and ')}`}`,
    where: 'webapp1',
    confidence: 'observed' as const,
  }));
  const modern = TRANSLATION_KEYS.flatMap(({ first, rest, purpose, source }) =>
    (rest === 'any' ? [first] : rest.map((key) => `${first}.${key}`)).map((name) => ({
      name,
      purpose,
      where: 'webapp3',
      confidence: source.confidence,
    })),
  );
  return { names: [...legacy, ...modern], more: MORE };
}
