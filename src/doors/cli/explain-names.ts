import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { KnownName } from '../../reading/known-names.ts';
import type { NameKind } from '../../reading/name-kinds.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

/** Prints what is known of the platform: the names of a kind with what each is for, or one of them. */
export async function explainNames(
  kind: NameKind,
  { paths, values }: Arguments,
  console: Console,
): Promise<number> {
  const { knownNames } = await import('../../reading/known-names.ts');
  const { names, more } = knownNames(kind);
  const [word] = paths;
  const wanted = word === undefined ? names : names.filter(({ name }) => name === word);
  if (word !== undefined && wanted.length === 0) {
    const known = [...new Set(names.map(({ name }) => name))];
    throw new UsageError(
      `“${forTerminal(word)}” is none of the ${kind} that are known.${didYouMean(word, known)} “brandgate explain --names ${kind}” lists them.`,
    );
  }
  console.out(
    values.format === 'json'
      ? `${JSON.stringify({ kind, names: wanted, more }, null, 2)}\n`
      : `${textOf(wanted)}${word === undefined ? `\n${more}\n` : ''}`,
  );
  return 0;
}

/** By place; each name with what it is for, and what holds without it. */
function textOf(names: readonly KnownName[]): string {
  const places = [...new Set(names.map(({ where }) => where))];
  return places
    .map((place) => {
      const own = names.filter(({ where }) => where === place);
      const width = Math.max(...own.map(({ name }) => name.length));
      return `${place}\n${own.map((one) => `  ${one.name.padEnd(width)}  ${saidOf(one)}\n`).join('')}`;
    })
    .join('\n');
}

function saidOf({ purpose, type, default: value, confidence }: KnownName): string {
  const facts = [
    ...(type === undefined ? [] : [type]),
    ...(value === undefined ? [] : [`default: ${JSON.stringify(value)}`]),
    ...(confidence === 'stated' ? [] : [confidence]),
  ];
  return `${purpose}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
}
