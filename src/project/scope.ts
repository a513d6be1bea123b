import type { Files } from '../model/files.ts';
import type { WalkOptions } from './walk.ts';

/** Where packages are looked for. */
export interface Scope extends WalkOptions {
  readonly files: Files;
  /** Paths below the root to look at; the whole root when empty. */
  readonly paths: readonly string[];
  /** What somebody typed for one of them, or for the root; for messages. */
  readonly typed?: ReadonlyMap<string, string>;
  /** Whether somebody named the root itself, as an argument that lies outside of the project. */
  readonly isNamed?: boolean;
}
