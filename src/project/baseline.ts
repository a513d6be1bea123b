import { at, decodeJson, entries, type Json, type JsonNode, nodeLocation } from '../formats/json/json.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import { countOf } from '../model/counts.ts';
import type { Files } from '../model/files.ts';
import type { BaselineEntry } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';

export const BASELINE_NAME = 'brandgate-baseline.json';
const LARGEST_BASELINE_IN_BYTES = 16_000_000;

/** Reads the findings that are accepted for now. A file that is absent or malformed is a UsageError with the next step. */
export async function readBaseline(files: Files, path: string): Promise<BaselineEntry[]> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path, 0, LARGEST_BASELINE_IN_BYTES);
  } catch {
    throw new UsageError(
      `The config names the baseline “${path}”, which does not exist. Write it with “brandgate check --update-baseline”.`,
    );
  }
  const decoded = decodeJson(bytes);
  const list = decoded.ok ? at(decoded.value, 'findings') : undefined;
  if (!decoded.ok || list?.type !== 'array') {
    throw new UsageError(`${path} is no baseline. Write it again with “brandgate check --update-baseline”.`);
  }
  return list.items.map((item) => entryOf(decoded.value, item, path));
}

function entryOf(json: Json, item: JsonNode, path: string): BaselineEntry {
  const values = new Map(
    entries(item).map(({ key, value }) => [key, 'value' in value ? value.value : undefined]),
  );
  const [rule, where, count] = [values.get('rule'), values.get('path'), values.get('count')];
  const location = nodeLocation(json, item);
  if (typeof rule !== 'string' || typeof where !== 'string' || typeof count !== 'number' || count < 1) {
    throw new UsageError(`${path}:${location.line}: an entry needs a “rule”, a “path” and a “count”.`);
  }
  return { rule, path: where, count, location };
}

/** The baseline that accepts these findings: how many of each rule in each file, so that new ones still count. */
export function baselineText(findings: readonly Finding[]): string {
  const counts = new Map<string, { rule: string; path: string; count: number }>();
  for (const finding of findings) {
    const { rule, path } = finding;
    const entry = counts.get(`${path}\0${rule}`) ?? { rule, path, count: 0 };
    entry.count += countOf(finding);
    counts.set(`${path}\0${rule}`, entry);
  }
  const sorted = [...counts.values()].sort((a, b) => byteOrder(a.path, b.path) || byteOrder(a.rule, b.rule));
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
}
