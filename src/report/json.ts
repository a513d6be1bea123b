import type { RunReport } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { forJson } from './escape.ts';
import { sha256Base64 } from './html/sha256.ts';

/** What is larger is no shard, whoever wrote it. */
export const LARGEST_SHARD_IN_BYTES = 20_000_000;

/**
 * The report as JSON, two spaces deep, with a line break at its end. A shard is sealed, so that damage shows; one that would
 * be too large to be joined is a UsageError.
 */
export function toJson(report: RunReport): string {
  const text = plain(report.shard ? sealed(report, report.shard) : report);
  if (report.shard && new TextEncoder().encode(text).length > LARGEST_SHARD_IN_BYTES)
    throw new UsageError(
      `The report of the shard ${report.shard.shard} is larger than ${LARGEST_SHARD_IN_BYTES / 1e6} MB, which nothing joins: plan more shards.`,
    );
  return text;
}

const plain = (report: RunReport): string => `${forJson(JSON.stringify(report, null, 2))}\n`;

function sealed(report: RunReport, shard: NonNullable<RunReport['shard']>): RunReport {
  const open = { ...report, shard: { ...shard, digest: '' } };
  return { ...report, shard: { ...shard, digest: sha256Base64(plain(open)) } };
}

/** Whether a shard is what was written, to the last letter. */
export const isSealed = (report: RunReport): boolean =>
  report.shard !== undefined && sealed(report, report.shard).shard?.digest === report.shard.digest;
