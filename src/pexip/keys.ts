/** Facts about the keys of one object: what every shape, unknown-key and typo rule walks. */

import type { Source } from './source.ts';

/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The types that keys have; `string-map` is an object whose values are strings, `any` is not judged. */
export type ValueType =
  | 'boolean'
  | 'string'
  | 'null'
  | 'integer'
  | 'number'
  | 'object'
  | 'string-map'
  | 'list'
  | 'string-list'
  | 'object-list'
  | 'any';

/** What one of several values, or a free key, must be. */
export interface ValueFact {
  readonly type?: ValueType | readonly ValueType[];
  /** The words that it can be. */
  readonly known?: readonly string[];
  /** Where there are more: `others` that are the platform's, or the package's `own`. */
  readonly open?: 'others' | 'own';
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly positive?: true;
}

/** One key that an object may have. */
export interface KeyFact {
  readonly key: string;
  /** One type, or the list of those that are fine. */
  readonly type: ValueType | readonly ValueType[];
  /** True when the object is of no use without it. */
  readonly required?: boolean;
  /** What the platform uses in its absence; no entry where that is unknown. */
  readonly default?: JsonValue;
  /** The only values that do something. */
  readonly allowed?: readonly (string | number | boolean)[];
  /** Smallest number. */
  readonly minimum?: number;
  /** Largest number. */
  readonly maximum?: number;
  /** Set where 0 is out of range too. */
  readonly positive?: boolean;
  /** What it is for, in our words: a clause that stands behind its name. */
  readonly purpose: string;
  /** Values that show how it is written, where it has no default. */
  readonly examples?: readonly JsonValue[];
  /** What a string must fit. */
  readonly pattern?: RegExp;
  /** Words that a string can be; there may be others. */
  readonly known?: readonly string[];
  /** What each item of a list, or each value of an object, must be. */
  readonly values?: ValueFact;
  /** What each key of an object must be whose keys are free. */
  readonly names?: ValueFact;
  /** How many items a list has; `orNone` where it may also be empty. */
  readonly count?: { readonly minimum: number; readonly maximum?: number; readonly orNone?: true };
  /** Of numbers. */
  readonly unit?: 'pixels' | 'seconds' | 'kbps' | 'frames per second' | 'cells' | 'slots';
  /** The string is a colour, with that many hexadecimal digits. */
  readonly colorDigits?: 6 | 8;
  readonly source: Source;
}

const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  boolean: 'true or false',
  string: 'a string',
  null: 'null',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  'string-map': 'an object of strings',
  list: 'a list',
  'string-list': 'a list of strings',
  'object-list': 'a list of objects',
  any: 'anything',
};

/** Whether a plain value (as JSON.parse would give it) is of the type, or of one of the types. */
export function hasType(value: unknown, type: ValueType | readonly ValueType[]): boolean {
  return typeof type === 'string' ? isOfType(value, type) : type.some((one) => isOfType(value, one));
}

/** A type in words: "a string", "a whole number", "a string or null". */
export function describeType(type: ValueType | readonly ValueType[]): string {
  return typeof type === 'string' ? TYPE_NAMES[type] : type.map((one) => TYPE_NAMES[one]).join(' or ');
}

/** The row of that key. */
export function keyFact<T extends KeyFact>(table: readonly T[], key: string): T | undefined {
  return table.find((fact) => fact.key === key);
}

/** The keys of a table, in its order. */
export function keysOf(table: readonly KeyFact[]): readonly string[] {
  return table.map((fact) => fact.key);
}

function isOfType(value: unknown, type: ValueType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'list':
      return Array.isArray(value);
    case 'string-list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'object-list':
      return Array.isArray(value) && value.every(isObject);
    case 'object':
      return isObject(value);
    case 'string-map':
      return isObject(value) && Object.values(value as object).every((item) => typeof item === 'string');
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
