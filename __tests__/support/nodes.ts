/** The versions of Node that must make the same bytes. */
import { delimiter, join, resolve } from 'node:path';

/** What the action runs on. */
export const node24 = join(resolve(__dirname, '../..'), 'node_modules/node-24/bin/node');

/** Paths of binaries: the one that runs the tests, the action's, and those that `BRANDGATE_NODES` names, as CI does. */
export const nodes: readonly string[] = [
  ...new Set([process.execPath, node24, ...(process.env.BRANDGATE_NODES?.split(delimiter) ?? [])]),
];
