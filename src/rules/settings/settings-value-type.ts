import type { Value } from '../../formats/javascript/literals.ts';
import { describeType, type KeyFact, keyFact } from '../../pexip/keys.ts';
import { SETTINGS_BLOCKS } from '../../pexip/webapp1-setting.ts';
import { settingsOf, TURN_SERVER_KEYS } from '../../pexip/webapp1-settings.ts';
import { clientSettings, objectOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { mayFit, typeInWords } from './value-types.ts';

export default rule({
  id: 'settings-value-type',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every known setting has the type that the client expects',
  why: 'JavaScript takes any value without a word: the text "false" counts as true, and the text "576" is no bandwidth. Write true, false and numbers without quotes, and lists in square brackets.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    type: (key: string, expected: string, found: string) => `“${key}” must be ${expected}, not ${found}.`,
    item: (key: string, expected: string) => `“${key}” must be ${expected}, and something else is in it.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    const judge = (value: Value | undefined, facts: readonly KeyFact[]): void => {
      for (const [key, { value: found }] of objectOf(value)?.properties ?? []) {
        const fact = keyFact(facts, key);
        if (fact === undefined || mayFit(found, fact)) continue;
        const isList = found.type === 'array' || found.type === 'object';
        const where = { asset, location: settings.locate(found) };
        const expected = describeType(fact.type);
        if (isList && isContainer(fact, found.type)) report('item', [key, expected], where);
        else report('type', [key, expected, typeInWords(found)], where);
      }
    };
    for (const block of SETTINGS_BLOCKS) judge(settings.block(block), settingsOf(block));
    judge(settings.own('applicationSettings', 'turnServer'), TURN_SERVER_KEYS);
  },
});

/** Whether the value itself is right and something within it is wrong. */
function isContainer({ type }: KeyFact, found: 'array' | 'object'): boolean {
  const types: readonly string[] = typeof type === 'string' ? [type] : type;
  return types.some((one) => (found === 'array' ? one.endsWith('list') : one === 'string-map'));
}
