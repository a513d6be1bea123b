import { entries, type JsonNode, nodeLocation, plain } from '../../formats/json/json.ts';
import { describeType, hasType, keyFact, type ValueType } from '../../pexip/keys.ts';
import type { ThemeSetting } from '../../pexip/theme-settings.ts';
import { settingFacts } from '../../reading/setting-facts.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

/** Settings whose own rules judge them: `theme-version`, `splash-shape`. */
const JUDGED_ELSEWHERE = ['theme_version', 'splash_screens'];

export default rule({
  id: 'theme-setting-type',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'Every known setting has its type, and times are not negative',
  why: 'A setting of the wrong type (a switch in quotation marks, a number as text) is refused or ignored by the platform. Write true and false, and numbers, without quotation marks.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: the Base theme’s themeconfig.json' },
  messages: {
    type: (key: string, expected: string, found: string) => `“${key}” must be ${expected}, not ${found}.`,
    member: (key: string, expected: string, found: string) =>
      `Everything in “${key}” must be ${expected}, not ${found}.`,
    minimum: (key: string, minimum: number, unit: string, found: number) =>
      `“${key}” must be at least ${minimum} ${unit}, not ${found}.`,
  },
  check(json, { report, pkg }) {
    const facts = settingFacts(pkg);
    for (const { key, value } of entries(json.root)) {
      const fact = keyFact(facts, key);
      if (fact === undefined || JUDGED_ELSEWHERE.includes(key)) continue;
      const container = containerOf(fact.type);
      const wrong = container ? partsNotStrings(value, container) : undefined;
      if (wrong) {
        for (const node of wrong)
          report('member', [key, describeType('string'), valueInWords(node)], {
            location: nodeLocation(json, node),
          });
      } else if (!hasType(plain(value), fact.type)) {
        const values = [key, describeType(fact.type), valueInWords(value)] as const;
        report('type', [...values], { location: nodeLocation(json, value) });
      } else if (isTooSmall(value, fact)) {
        const values = [key, fact.minimum ?? 0, fact.unit ?? '', Number(value.value)] as const;
        report('minimum', [...values], { location: nodeLocation(json, value) });
      }
    }
  },
});

function containerOf(type: ThemeSetting['type']): 'object' | 'array' | undefined {
  const containers: Partial<Record<ValueType, 'object' | 'array'>> = {
    'string-map': 'object',
    'string-list': 'array',
  };
  return typeof type === 'string' ? containers[type] : undefined;
}

/** The parts of a list or object that are no strings; undefined when the value is no such container. */
function partsNotStrings(value: JsonNode, container: 'object' | 'array'): readonly JsonNode[] | undefined {
  if (value.type !== container) return undefined;
  const parts = value.type === 'array' ? value.items : entries(value).map((member) => member.value);
  return parts.filter((part) => part.type !== 'string');
}

function isTooSmall(value: JsonNode, { minimum }: ThemeSetting): value is JsonNode & { value: number } {
  return minimum !== undefined && value.type === 'number' && value.value < minimum;
}
