import { byteOrder } from '../formats/text/byte-order.ts';
import type { Severity } from '../model/project.ts';
import type { Finding } from '../model/report.ts';

/** Errors come first. */
export const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The total order of findings: package, path, line, column, offset, rule, message; then what else tells two apart. */
export function findingOrder(a: Finding, b: Finding): number {
  return (
    byteOrder(a.package ?? '', b.package ?? '') ||
    byteOrder(a.path, b.path) ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    (a.location?.offset ?? 0) - (b.location?.offset ?? 0) ||
    byteOrder(a.rule, b.rule) ||
    byteOrder(a.message, b.message) ||
    byteOrder(JSON.stringify(a), JSON.stringify(b))
  );
}
