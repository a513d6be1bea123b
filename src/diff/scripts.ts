/** Whether two scripts are the same but for the way that they are written. */

import { decodeJavaScript } from '../formats/javascript/javascript.ts';
import { sameProgram } from '../formats/javascript/same-program.ts';
import { type AssetPair, texts, values } from './asset-pair.ts';

/** Longer scripts are not parsed to be compared. */
const LONGEST = 5_000_000;

/** Undefined when one of them can't be parsed. */
export async function sameScripts(pair: AssetPair): Promise<boolean | undefined> {
  const decoded = values(pair, 'javascript');
  if (decoded) return sameProgram(decoded[0].program, decoded[1].program);
  const both = await texts(pair);
  if (!both || Math.max(both[0].length, both[1].length) > LONGEST) return undefined;
  const [old, now] = [await decodeJavaScript(both[0]), await decodeJavaScript(both[1])];
  return old.ok && now.ok ? sameProgram(old.value.program, now.value.program) : undefined;
}
