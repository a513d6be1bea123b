/** What is known of a key's value as a JSON Schema (draft 7). */

import { slipPattern } from '../formats/text/slip-pattern.ts';
import type { KeyFact, ValueFact, ValueType } from '../pexip/keys.ts';

export type Schema = Readonly<Record<string, unknown>>;
export const ANYTHING: Schema = {};

/** In long lists, names that are near to each other are no slips. */
const MOST_FOR_SLIPS = 30;

/** A schema with what an editor shows beside it. */
export function described(fact: KeyFact, schema: Schema): Schema {
  const { purpose, unit, default: value, examples } = fact;
  const sentence = `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`;
  return {
    description: `${sentence}${unit === undefined ? '' : ` (${unit})`}.`,
    ...schema,
    ...(value === undefined ? {} : { default: value }),
    ...(examples === undefined ? {} : { examples }),
  };
}

/** What a value may be; `child` gives the schema of an object that lies below it (`[]`) or of its items (`['*']`). */
export function valueSchema(fact: KeyFact, child: (step: readonly string[]) => Schema): Schema {
  const { type } = fact;
  if (typeof type === 'string') return typeSchema(fact, type, child);
  return { anyOf: type.map((one) => typeSchema(fact, one, child)) };
}

function typeSchema(fact: KeyFact, type: ValueType, child: (step: readonly string[]) => Schema): Schema {
  switch (type) {
    case 'any':
      return ANYTHING;
    case 'object':
      return { ...child([]), ...namesSchema(fact) };
    case 'string-map':
      return {
        type: 'object',
        additionalProperties: wordSchema('string', fact.values),
        ...namesSchema(fact),
      };
    case 'list':
    case 'string-list':
      return listSchema(fact, wordSchema(type === 'list' ? undefined : 'string', fact.values));
    case 'object-list':
      return listSchema(fact, child(['*']));
    case 'string':
      return stringSchema(fact);
    default:
      return { type, ...(fact.allowed ? { enum: fact.allowed } : {}), ...range(fact) };
  }
}

function stringSchema({ allowed, known, pattern, colorDigits }: KeyFact): Schema {
  const form = colorDigits === undefined ? pattern?.source : `^0x[0-9A-Fa-f]{${colorDigits}}$`;
  return {
    type: 'string',
    ...(allowed ? { enum: allowed } : {}),
    ...(form === undefined ? {} : { pattern: form }),
    ...(known ? anyWord(known, true) : {}),
  };
}

function listSchema({ count }: KeyFact, items: Schema): Schema {
  const list = { type: 'array', ...(items === ANYTHING ? {} : { items }) };
  if (!count) return list;
  const { minimum, maximum, orNone } = count;
  const bounds = { minItems: minimum, ...(maximum === undefined ? {} : { maxItems: maximum }) };
  return orNone
    ? {
        ...list,
        anyOf: [
          { type: 'array', ...bounds },
          { type: 'array', maxItems: 0 },
        ],
      }
    : { ...list, ...bounds };
}

function namesSchema({ names }: KeyFact): Schema {
  return names ? { propertyNames: wordSchema('string', names) } : {};
}

function wordSchema(given: ValueType | undefined, fact: ValueFact = {}): Schema {
  const type = fact.type ?? given;
  if (type === undefined) return ANYTHING;
  if (typeof type !== 'string') return { anyOf: type.map((one) => wordSchema(one, { ...fact, type: one })) };
  const { known, open, pattern } = fact;
  const others = known && (open ? anyWord(known, open === 'others') : { enum: known });
  const form = type === 'string' && pattern ? { pattern: pattern.source } : {};
  return { type, ...form, ...others, ...(type === 'string' ? {} : range(fact)) };
}

/** The known words for completion, and any other; none that is a slip of one where others are the platform's too. */
function anyWord(known: readonly string[], noSlips: boolean): Schema {
  const patterns =
    noSlips && known.length <= MOST_FOR_SLIPS
      ? known.flatMap(
          (word) =>
            slipPattern(
              word,
              known.filter((other) => other !== word),
            ) ?? [],
        )
      : [];
  const slips = patterns.length === 0 ? {} : { not: { anyOf: patterns.map((pattern) => ({ pattern })) } };
  return { anyOf: [{ enum: known }, { type: 'string', ...slips }] };
}

function range({
  minimum,
  maximum,
  positive,
}: Pick<ValueFact, 'minimum' | 'maximum'> & { positive?: boolean }): Schema {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(positive ? { exclusiveMinimum: 0 } : {}),
  };
}
