import { forTerminal } from './escape.ts';
import { counted } from './words.ts';

/** What a run of `learn` came to, as far as it is told. */
interface Told {
  readonly counts: readonly { readonly what: string; readonly count: number }[];
  readonly changes?: readonly {
    readonly kind: string;
    readonly what: string;
    readonly name: string;
    readonly before?: string;
    readonly after?: string;
  }[];
  readonly unread?: string;
}

const MOST_CHANGES = 500;

/** What was learnt, what stays open and what is new, for a terminal; `line` is what the config still has to say. */
export function toLearntText(name: string, told: Told, isQuiet: boolean, line: string | undefined): string {
  const { counts, changes, unread } = told;
  const known = counts
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => counted(count, what, plural(what)));
  const open = counts.filter(({ count }) => count === 0).map(({ what }) => plural(what));
  const details = [
    ...(open.length > 0
      ? [`The ZIP names no ${inWords(open, 'or')}: there, unknown names stay mere notes.`]
      : []),
    ...(unread === undefined
      ? []
      : [`What was there before is replaced, and nothing is compared with it: ${forTerminal(unread)}.`]),
    ...(changes ? changesIn(changes) : []),
  ];
  return `${[
    `Learnt the Base theme, in ${forTerminal(name)}: ${inWords(known, 'and')}.`,
    ...(isQuiet ? [] : details),
    ...(line === undefined ? [] : [line]),
  ].join('\n')}\n`;
}

function changesIn(changes: NonNullable<Told['changes']>): readonly string[] {
  if (changes.length === 0) return ['Nothing differs from the Base theme that was learnt before.'];
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const shown = changes.slice(0, MOST_CHANGES).map(({ kind, what, name, before, after }) => {
    const value =
      kind === 'changed' && before !== undefined && after !== undefined
        ? `: ${forTerminal(before)} → ${forTerminal(after)}`
        : kind === 'added' && after
          ? `: ${forTerminal(after)}`
          : '';
    return `  ${kind.padEnd(7)}  ${what} ${forTerminal(name)}${value}`;
  });
  const more = changes.length - shown.length;
  return [
    `Since the Base theme that was learnt before: ${count('added')} added, ${count('changed')} changed, ${count('dropped')} dropped.`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

const IRREGULAR: Readonly<Record<string, string>> = {
  'type of element': 'types of element',
  'indicator and watermark': 'indicators and watermarks',
};

function plural(what: string): string {
  return IRREGULAR[what] ?? `${what}s`;
}

function inWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2
    ? (words[0] ?? 'nothing')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
