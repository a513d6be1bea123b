import type { Suggestion } from '../model/check.ts';
import type { Severity } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { visible } from './escape.ts';
import { code, prose } from './markdown-text.ts';
import { placeOf, rulePage } from './place.ts';
import { fixedMark } from './words.ts';

const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
/** A suggestion is shown as a whole, beside a comment that has its limit. */
const LONGEST_SUGGESTION = 20_000;

/** A finding as a comment on its place. */
export function remarkText(finding: Finding): string {
  const { inner } = placeOf(finding, '');
  const inside = inner === undefined ? '' : `${code(inner)}: `;
  const page = rulePage(finding);
  const rule = page === undefined ? code(finding.rule) : `[${finding.rule}](${page})`;
  return `${marks[finding.severity]} ${inside}${prose(finding.message, finding.messageArguments)} (${rule})${fixedMark(finding)}`;
}

/**
 * The replacement as a block that can be committed with a click; undefined when it is long, or when something hides in
 * it: what is committed must be what is seen.
 */
export function suggestionText({ replacement }: Suggestion): string | undefined {
  if (replacement.length > LONGEST_SUGGESTION) return undefined;
  if (replacement.split('\n').some((line) => visible(line) !== line.replaceAll('\t', ' '))) return undefined;
  const longest = Math.max(0, ...[...replacement.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}suggestion\n${replacement}\n${fence}`;
}
