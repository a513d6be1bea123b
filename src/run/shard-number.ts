import { UsageError } from '../model/usage-error.ts';
import { MOST_SHARDS } from './plan.ts';

/** `2/4` as numbers; undefined for anything that is no part of a plan. */
export function shardNumber(text: string): { readonly number: number; readonly count: number } | undefined {
  const [, number, count] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const found = { number: Number(number), count: Number(count) };
  return found.number <= found.count && found.count <= MOST_SHARDS ? found : undefined;
}

/** The same of what somebody asks for. Anything else is a UsageError that names `where`. */
export function shardAsked(text: string, where: string): { readonly number: number; readonly count: number } {
  const found = shardNumber(text);
  if (found) return found;
  throw new UsageError(`“${text}” is not a value of ${where}. Allowed: ${SHARDS_ALLOWED}.`);
}

const SHARDS_ALLOWED = `1/1 to ${MOST_SHARDS}/${MOST_SHARDS}`;

/** How many shards somebody wants at most; GitHub’s own ceiling comes later. Anything else is a UsageError that names `where`. */
export function shardCount(text: string, where: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`“${text}” is not a value of ${where}. Allowed: whole numbers from 1 on.`);
}
