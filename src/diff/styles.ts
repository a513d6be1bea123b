/** What differs in a stylesheet, declaration by declaration. */

import { canonicalCss } from '../formats/css/canonical.ts';
import type { Css } from '../formats/css/css.ts';
import type { AssetPair, Told } from './asset-pair.ts';
import { changeOf } from './json-values.ts';
import { name, say } from './words.ts';

/** A declaration that counts: the last one of its property for a selector within the same at-rules. */
interface Declaration {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
  readonly line: number | undefined;
}

/** Declarations that came, went or have another value; [] when only their order or other rules differ. */
export async function styleChanges(pair: AssetPair, [old, now]: readonly [Css, Css]): Promise<Told[]> {
  const [before, after] = [declarations(old), declarations(now)];
  const told: Told[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    if (
      was &&
      is &&
      (was.value === is.value || (await canonicalCss(was.value)) === (await canonicalCss(is.value)))
    )
      continue;
    told.push(declarationChange(pair, was, is));
  }
  return told;
}

/** Whether two stylesheets say the same. */
export const sameStyles = async ([old, now]: readonly [Css, Css]): Promise<boolean> =>
  (await canonicalCss(old.text)) === (await canonicalCss(now.text));

function declarations(css: Css): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const { selectors, within, declarations: all } of css.rules) {
    const selector = [...within, selectors.map(({ text }) => text).join(', ')].filter(Boolean).join(' ');
    for (const { property, value, important, start, end } of all) {
      const key = `${selector}\n${property}`;
      const before = found.get(key);
      const shown = important ? `${value} !important` : value;
      const isWeaker = before?.value.endsWith('!important') && !important;
      if (!isWeaker) found.set(key, { selector, property, value: shown, line: css.locate(start, end).line });
    }
  }
  return found;
}

function declarationChange(
  { old: oldSide, now: nowSide }: AssetPair,
  old: Declaration | undefined,
  now: Declaration | undefined,
): Told {
  const { selector, property } = (now ?? old) as Declaration;
  return {
    about: 'style',
    change: changeOf(old, now),
    what: `${selector} { ${property} }`,
    of: nowSide.asset.name.replace(/^.*\//, ''),
    phrases:
      old && now ? say`${name(old.value)} → ${name(now.value)}` : say`${name((now ?? old)?.value ?? '')}`,
    path: (now ? nowSide : oldSide).asset.path,
    ...(now?.line === undefined ? {} : { line: now.line }),
    ...(old ? { before: old.value } : {}),
    ...(now ? { after: now.value } : {}),
  };
}
