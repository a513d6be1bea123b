import type { Location } from '../formats/format.ts';
import type { Option, OptionValue } from '../model/option.ts';
import type { Config, RuleConfig, Severity } from '../model/project.ts';
import type { AnyRule } from '../model/rule.ts';
import { expectedOf, isWithin } from '../rules/option.ts';
import { shortened } from '../rules/words.ts';

/** `rules` of the config file: a severity, or a severity and options. */
export type RuleSetting = Level | [Level, Record<string, unknown>?];
/** `warn` is read as `warning`. */
type Level = Severity | 'warn' | 'off';
/** The place of a value, or of its key, in the config file. */
export type Locate = (path: readonly (string | number)[], key?: boolean) => Location;
type Settings = Readonly<Record<string, RuleSetting>> | undefined;

/** What the config sets for the rules that exist; an option that does not fit is left to its default. */
export function ruleConfigs(settings: Settings, rules: readonly AnyRule[]): Config['rules'] {
  const configs: Record<string, RuleConfig> = {};
  for (const [id, setting] of Object.entries(settings ?? {})) {
    if (!rules.some((rule) => rule.id === id)) continue;
    const level = Array.isArray(setting) ? setting[0] : setting;
    configs[id] = { severity: level === 'warn' ? 'warning' : level, options: {} };
  }
  for (const { id, key, value, known } of optionsIn(settings, rules)) {
    if (known && isWithin(known, value))
      configs[id] = { ...configs[id], options: { ...configs[id]?.options, [key]: value as OptionValue } };
  }
  return configs;
}

/** Options that their rule does not have. */
export function unknownOptions(
  settings: Settings,
  rules: readonly AnyRule[],
  locate: Locate,
): Config['unknownKeys'] {
  return optionsIn(settings, rules)
    .filter(({ known }) => known === undefined)
    .map(({ id, key, all }) => ({ key, known: all, location: locate(['rules', id, 1, key], true) }));
}

/** Options of the wrong type or outside their bounds. */
export function unfitOptions(
  settings: Settings,
  rules: readonly AnyRule[],
  locate: Locate,
): Config['unfitOptions'] {
  return optionsIn(settings, rules).flatMap(({ id, key, value, known }) =>
    !known || isWithin(known, value)
      ? []
      : [
          {
            rule: id,
            key,
            expected: expectedOf(known),
            found: inWords(value),
            location: locate(['rules', id, 1, key]),
          },
        ],
  );
}

/** Rules that the config names and that do not exist. */
export function unknownRules(
  { rules: settings, ignore }: { rules?: Settings; ignore?: readonly { rules: readonly string[] }[] },
  rules: readonly AnyRule[],
  locate: Locate,
): Config['unknownRules'] {
  const ids = new Set(rules.map(({ id }) => id));
  const places = [
    ...Object.keys(settings ?? {}).map((id) => ({ id, keys: ['rules', id], isKey: true })),
    ...(ignore ?? []).flatMap((entry, index) =>
      entry.rules.map((id, position) => ({ id, keys: ['ignore', index, 'rules', position], isKey: false })),
    ),
  ];
  return places
    .filter(({ id }) => !ids.has(id))
    .map(({ id, keys, isKey }) => ({ id, location: locate(keys, isKey) }));
}

/** Every option that the config gives to a rule that exists. */
function optionsIn(settings: Settings, rules: readonly AnyRule[]) {
  return Object.entries(settings ?? {}).flatMap(([id, setting]) => {
    const rule = rules.find((one) => one.id === id);
    if (!rule || !Array.isArray(setting)) return [];
    const options: Readonly<Record<string, Option>> = rule.options ?? {};
    return Object.entries(setting[1] ?? {}).map(([key, value]) => ({
      id,
      key,
      value,
      known: Object.hasOwn(options, key) ? options[key] : undefined,
      all: Object.keys(options),
    }));
  });
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return `the text “${shortened(value)}”`;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string')
      ? `a list of ${value.length}`
      : 'a list of other things than texts';
  if (typeof value === 'number') return Number.isNaN(value) ? 'no number' : value.toLocaleString('en-US');
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'keys and values' : String(value);
}
