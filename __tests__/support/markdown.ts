/** What could go wrong with Markdown that holds text from elsewhere. */
import { withoutPictures } from './hostile.ts';

const OWN_LINK =
  /\]\(https:\/\/github\.com\/brandgate\/brandgate\/blob\/v[\d.]+\/docs\/rules\/[a-z0-9-]+\.md\)/g;
/** To a line of a file at a commit, as the tests name it, or to a run. */
const FILE_LINK =
  /\]\(https:\/\/github\.example\/(?:acme|stranger)\/brand\/(?:blob\/[0-9a-f]{40}\/[\w.%/-]+(?:#L\d+(?:-L\d+)?)?|actions\/runs\/\d+)\)/g;
/** Code that no span can hold, all signs in it as entities. */
const CODE_ELEMENT = /<code>(?:[a-z0-9 ]|\P{ASCII}|&#\d+;)*<\/code>/giu;
const OWN_TAG = /^(?:<details(?: open)?>|<\/details>|<summary>[^<>]*<\/summary>)$/;
/** An escaped character, or a code span, which ends with as many backticks as it begins with. */
const ESCAPED_OR_CODE = /\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu;

/** Tables that lose columns, mentions, references, links, foreign tags, commands of a runner, control characters. */
export function markdownFaults(text: string): string[] {
  const lines = withoutPictures(text).split('\n');
  return [
    ...tableFaults(lines),
    ...lines.flatMap((line) => lineFaults(line).map((fault) => `${fault}: ${line.slice(0, 200)}`)),
    ...balance(text),
  ];
}

/** Pipes that end a cell: those without a backslash. */
const cells = (line: string): number => line.replace(/\\[^\n]/g, '').split('|').length;

function tableFaults(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    if (!/^\|(?: -+:? \|)+$/.test(line)) return [];
    const rows = [lines[index - 1] ?? ''];
    for (let next = index + 1; lines[next]?.startsWith('|'); next++) rows.push(lines[next] ?? '');
    const end = lines[index + rows.length];
    return [
      ...rows
        .filter((row) => cells(row) !== cells(line))
        .map((row) => `another number of columns: ${row.slice(0, 200)}`),
      ...(end === '' || end === undefined ? [] : [`a line that runs into a table: ${end}`]),
    ];
  });
}

function lineFaults(line: string): string[] {
  const outside = line
    .replace(ESCAPED_OR_CODE, (part: string) =>
      part.startsWith('`') ? 'code' : /^\\[`[\]]/.test(part) ? '' : part,
    )
    .replace(CODE_ELEMENT, 'code')
    .replace(OWN_LINK, ']')
    .replace(FILE_LINK, ']');
  return [
    ...(/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(line)
      ? ['a control character']
      : []),
    ...(/^\s*::/.test(line) || line.includes('##[') ? ['a workflow command'] : []),
    ...(/@[\w-]/.test(outside) ? ['a mention'] : []),
    ...(/#\d|\bGH-\d/i.test(outside) ? ['a reference'] : []),
    ...(/(?:https?|ftp):\/|www\./i.test(outside) || outside.includes('](') ? ['a link'] : []),
    ...(!OWN_TAG.test(line) && /(?<!\\)<[a-z/!?]/i.test(outside) ? ['a tag'] : []),
    ...((line.match(ESCAPED_OR_CODE) ?? []).some(
      (part) => part.startsWith('`') && /[\u200b\u2060]/.test(part),
    )
      ? ['an unseen character in a code span']
      : []),
    ...(outside.includes('`') ? ['a code span without an end'] : []),
  ];
}

function balance(text: string): string[] {
  const open = text.match(/^<details/gm)?.length ?? 0;
  const closed = text.match(/^<\/details>/gm)?.length ?? 0;
  return open === closed ? [] : [`${open} details are opened and ${closed} closed`];
}
