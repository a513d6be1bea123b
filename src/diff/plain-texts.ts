/** What differs in a licence, a page or any other text, line by line. */

import { rtfText } from '../formats/text/rtf-text.ts';
import type { AssetPair, Side } from './asset-pair.ts';
import { texts } from './asset-pair.ts';
import type { Words } from './difference.ts';
import { bytesStep, counted, say, text, textStep } from './words.ts';

/** Of a licence; a longer one is a change of bytes. */
const LARGEST_RTF_IN_BYTES = 5_000_000;

/** What is said of a changed text; `same` when only white space differs; undefined when it is no text. */
export async function textWords(pair: AssetPair): Promise<Words | 'same' | undefined> {
  const both = await texts(pair);
  return both && lineWords(both[0], both[1]);
}

/** Likewise of an RTF file, by the words that are read; fonts and styles are told as such. */
export async function licenceWords(pair: AssetPair): Promise<Words | 'same' | undefined> {
  if (Math.max(pair.old.asset.size, pair.now.asset.size) > LARGEST_RTF_IN_BYTES) return undefined;
  const [old, now] = [rtfText(await bytesAsText(pair.old)), rtfText(await bytesAsText(pair.now))];
  if (old === now)
    return say`fonts or layout, the words are the same (${bytesStep(pair.old.asset.size, pair.now.asset.size)})`;
  return lineWords(old, now);
}

async function bytesAsText({ pkg, asset }: Side): Promise<string> {
  return new TextDecoder('latin1').decode(await pkg.source(asset).read(0, asset.size));
}

function lineWords(before: string, after: string): Words | 'same' {
  const [old, now] = [lines(before), lines(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const [was, is] = [gone[0], came[0]];
  if (was === undefined && is === undefined) return 'same';
  if (was === undefined) return say`${counted(came.length, 'line')} added: ${text(is ?? '')}`;
  if (is === undefined) return say`${counted(gone.length, 'line')} removed: ${text(was)}`;
  const others = Math.max(gone.length, came.length) - 1;
  return others > 0 ? say`${textStep(was, is)} and what follows (${others + 1} lines)` : textStep(was, is);
}

/** Lines that say something, without the white space around and between their words. */
const lines = (value: string): string[] =>
  value
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
