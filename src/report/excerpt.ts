import type { Hit } from '../model/check.ts';
import { columnsOf } from './wrap.ts';

const WIDEST = 100;
const NARROWEST = 20;
/** Of the gutter, beside the digits of the line's number. */
const GUTTER = 7;

/** How an excerpt is painted. */
export interface Ink {
  readonly clean: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The source line with the one above it, cut around the fault, and a caret below it; nothing where there is nothing to see. */
export function excerptLines(
  { finding, excerpt, above }: Hit,
  ink: Ink,
  width = WIDEST + 2 * GUTTER,
): string[] {
  const { line = 1, column = 1, endLine, endColumn } = finding.location ?? {};
  if (excerpt === undefined || excerpt.trim() === '' || column > excerpt.length + 1) return [];
  const digits = String(line).length;
  const room = Math.max(NARROWEST, Math.min(WIDEST, width - digits - GUTTER));
  const start = Math.max(0, Math.min(column - 1 - Math.floor(room / 2), excerpt.length - room));
  const tail = excerpt.slice(column - 1, start + room);
  const length = endLine === line && endColumn !== undefined ? Math.max(1, endColumn - column) : 1;
  // Cleaned as a whole and behind its bar: what acts may begin before the fault, and some acts at the start of a line only.
  const clean = (text: string) => ink.clean(`│ ${text}`).slice(2);
  const whole = clean(excerpt.slice(start, start + room));
  const before = clean(excerpt.slice(start, column - 1));
  const indent = start > 0 ? 0 : Math.min(indentOf(before), above?.trim() ? indentOf(above) : Infinity);
  const fitting = (text: string) => text.slice(0, Math.max(0, room));
  const marked = Math.max(1, Math.min(columnsOf(clean(tail.slice(0, length))), room));
  const bar = ink.dim('│');
  const number = (value: number) => ink.dim(String(value).padStart(digits));
  return [
    ...(above?.trim() && start === 0
      ? [`    ${number(line - 1)} ${bar} ${fitting(clean(above).slice(indent))}`.trimEnd()]
      : []),
    `  ${ink.mark('❯')} ${number(line)} ${bar} ${whole.slice(indent)}`.trimEnd(),
    `    ${' '.repeat(digits)} ${bar} ${' '.repeat(columnsOf(before.slice(indent)))}${ink.mark('^'.repeat(marked))}`,
  ];
}

const indentOf = (text: string): number => text.length - text.trimStart().length;
