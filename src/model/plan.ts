import type { Package } from './package.ts';

/** How the packages of a run are divided among processes. The same content gives the same plan on every machine. */
export interface Plan {
  /** Every package, project after project. */
  readonly packages: readonly Package[];
  /** For each shard the places of its packages in that list, in rising order. */
  readonly shards: readonly (readonly number[])[];
  /** What there is to do for each package, in bytes: nothing where only changed ones are judged and it is none. */
  readonly weights: readonly number[];
  /** SHA-256 in Base64 of everything that the plan rests on. */
  readonly digest: string;
}
