/** Texts of a language: retranslated one by one, added and removed ones together. */

import type { Json } from '../formats/json/json.ts';
import type { Told } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { equal, type Place, pathName, steps, stepWords, tell, type ValueStep } from './json-values.ts';
import { counted, firstOf, name, say } from './words.ts';

const MOST_NAMED = 3;

/** The texts of a language file that differ, under the language's name. */
export function textChanges(place: Place, [old, now]: readonly [Json, Json], of: string): Told[] {
  const all = steps(old.root, now.root);
  const both = (step: ValueStep) => step.old !== undefined && step.now !== undefined;
  return [
    ...together(
      place,
      of,
      all.filter((step) => step.old === undefined),
    ),
    ...together(
      place,
      of,
      all.filter((step) => step.now === undefined),
    ),
    ...all
      .filter(both)
      .filter((step) => !equal(step.old, step.now))
      .map((step) => tell(place, 'text', pathName(step.path), step, stepWords(step.old, step.now), of)),
  ];
}

/** `4 texts added: IDS_A, IDS_B, IDS_C and 1 more`. */
function together({ old, now }: Place, of: string, texts: readonly ValueStep[]): Told[] {
  const [first] = texts;
  if (!first) return [];
  const names = texts.slice(0, MOST_NAMED + 1).map(({ path }): Words => [name(pathName(path))]);
  const more = texts.length > MOST_NAMED ? say` and ${texts.length - MOST_NAMED} more` : [];
  const change = first.old === undefined ? 'added' : 'removed';
  const path = (change === 'added' ? now : old).asset.path;
  const phrases = say`${counted(texts.length, 'text')} ${change}: ${firstOf(names.slice(0, MOST_NAMED), MOST_NAMED)}${more}`;
  return [{ about: 'language', change: 'changed', what: of, phrases, path }];
}

/** `de-de` of `languages/de-de.json`. */
export const languageName = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/i, '');
