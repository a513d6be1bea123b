import { counted, humanBytes } from '../../report/words.ts';
import { type Matrix, MOST_SHARDS, plan as planPackages } from '../../run/plan.ts';
import { shardCount } from '../../run/shard-number.ts';
import type { Arguments } from './arguments.ts';
import { prepare } from './check-command.ts';
import type { Console } from './console.ts';

const USUAL_SHARDS = '8';

/** Prints which shards there are, as a matrix for GitHub in one line. */
export async function plan(given: Arguments, console: Console): Promise<number> {
  const wanted = shardCount(String(given.values.shards ?? USUAL_SHARDS), '--shards');
  const { input, clear } = await prepare(given, console);
  const matrix = await planPackages(input, wanted);
  clear();
  if (wanted > MOST_SHARDS && matrix.include.length === MOST_SHARDS)
    console.error(`GitHub runs at most ${MOST_SHARDS} jobs of a matrix, so there are no more shards.\n`);
  console.out(given.values.format === 'text' ? textOf(matrix) : `${JSON.stringify(matrix)}\n`);
  return 0;
}

const textOf = ({ include }: Matrix): string =>
  include
    .map(
      ({ shard, packages, bytes }) =>
        `${shard}  ${counted(packages.length, 'package')}, ${humanBytes(bytes)}: ${packages.join(', ')}\n`,
    )
    .join('');
