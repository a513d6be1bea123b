import type { RunReport } from '../model/report.ts';
import { isSealed } from './json.ts';
import validate from './report-validator.generated.js';

/** A report that another process wrote, or why it is none, as a part of a sentence. */
export type ShardRead =
  | { readonly ok: true; readonly report: RunReport }
  | { readonly ok: false; readonly why: string };

/** Reads the report of a shard, or of a whole run. A shard must be what was written, to the last letter. */
export function readShard(text: string): ShardRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'it is not JSON, or only a part of it' };
  }
  if (!validate(value)) {
    const { instancePath = '', message = 'has the wrong shape' } = validate.errors?.[0] ?? {};
    // The path is made of the schema's keys and of numbers.
    return { ok: false, why: `${instancePath || 'the whole'} ${message}` };
  }
  const report = value as RunReport;
  if (report.shard && !isSealed(report)) return { ok: false, why: 'it was changed since it was written' };
  return { ok: true, report };
}
