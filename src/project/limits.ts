import type { Limits } from '../model/project.ts';

/** The ceilings for hostile input; the config's `limits` raises or lowers them. */
export const defaultLimits: Limits = {
  archiveEntries: 20_000,
  archiveBytes: 2_000_000_000,
  archiveRatio: 200,
  textBytes: 16_000_000,
  imageBytes: 100_000_000,
  packageFiles: 50_000,
  packageTextBytes: 100_000_000,
  treeNodes: 4_000_000,
  findings: 100_000,
  reportBytes: 40_000_000,
};
