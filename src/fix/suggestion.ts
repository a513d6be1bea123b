import { applyEdits } from '../formats/edits.ts';
import { positions, sourceLine } from '../formats/text/position.ts';
import type { Suggestion } from '../model/check.ts';
import type { Change } from '../model/rule.ts';

const MOST_LINES = 20;

/** A fix of one text file as the lines that it changes; undefined when it is anything else, or long. */
export function suggestionOf(changes: readonly Change[], name: string, text: string): Suggestion | undefined {
  const [change] = changes;
  if (changes.length !== 1 || change?.type !== 'edit' || change.name !== name || change.edits.length === 0)
    return undefined;
  if (change.edits.some(({ unit }) => unit !== 'text')) return undefined;
  const locate = positions(text);
  const starts = change.edits.map(({ offset }) => locate(offset).line ?? 1);
  const ends = change.edits.map(({ offset, length }) => locate(offset + length).line ?? 1);
  const line = Math.min(...starts);
  const endLine = Math.max(...ends);
  if (endLine - line >= MOST_LINES) return undefined;
  const after = new TextDecoder().decode(applyEdits(new TextEncoder().encode(text), change.edits));
  const grown = lineCount(after) - lineCount(text);
  const lines: string[] = [];
  for (let current = line; current <= endLine + grown; current++) lines.push(sourceLine(after, current));
  return { line, endLine, replacement: lines.join('\n') };
}

const lineCount = (text: string): number => text.split(/\r\n|\r|\n/).length;
