import { entries, keyLocation, plain } from '../../formats/json/json.ts';
import { keyFact } from '../../pexip/keys.ts';
import { THEME_COLOR } from '../../pexip/theme-settings.ts';
import { effectiveSetting, hidesSettings, isBaseTheme, levelsBelow } from '../../reading/hierarchy.ts';
import { settingFacts } from '../../reading/setting-facts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const MOST_NESTED = 20;

export default rule({
  id: 'theme-redundant-setting',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'No setting but `theme_version` equals what it would be without it',
  why: 'A theme needs only what it changes; the rest comes from the theme below it. A copied setting stays as it is when that theme changes. Take it out, unless it is meant to stay.',
  evidence: { kind: 'H', source: 'The hierarchy of themes' },
  messages: {
    base: (key: string) => `“${key}” changes nothing: the base of this theme has the same value.`,
    default: (key: string) => `“${key}” changes nothing: the platform’s Base theme has the same value.`,
  },
  check(json, { report, pkg }) {
    const below = levelsBelow(pkg);
    if (hidesSettings(below) || isBaseTheme(pkg)) return;
    const facts = settingFacts(pkg);
    for (const member of entries(json.root)) {
      const { key, value } = member;
      const inherited = key === 'theme_version' ? undefined : effectiveSetting(below, key);
      if (!inherited) continue;
      const isColor = keyFact(facts, key)?.colorDigits !== undefined;
      if (!isSame(plain(value), inherited.value, isColor)) continue;
      const message = inherited.origin === 'base' ? 'base' : 'default';
      report(message, [shortened(key)], { location: keyLocation(json, member) });
    }
  },
});

/** Whether two JSON values mean the same: the order of keys and, of colours, the case of digits do not matter. */
function isSame(one: unknown, other: unknown, ignoresCase: boolean, depth = 0): boolean {
  if (one === other) return true;
  if (ignoresCase && typeof one === 'string' && typeof other === 'string' && THEME_COLOR.test(one))
    return one.toLowerCase() === other.toLowerCase();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other) || depth > MOST_NESTED) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key), ignoresCase, depth + 1))
  );
}
