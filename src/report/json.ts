import type { RunReport } from '../model/report.ts';
import { forJson } from './escape.ts';

/** The report as JSON, two spaces deep, with a line break at its end. */
export const toJson = (report: RunReport): string => `${forJson(JSON.stringify(report, null, 2))}\n`;
