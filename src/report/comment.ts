import type { PackageDifferences } from '../diff/difference.ts';
import type { RunReport } from '../model/report.ts';
import { differencesMarkdown } from './differences.ts';
import { toMarkdown } from './markdown.ts';
import { inspected } from './words.ts';

/** A comment holds 65,536 characters; its marker needs a few of them. */
const LONGEST_COMMENT = 65_000;

/** The sticky comment of a pull request: a short all-clear when there is nothing to mend, else the summary. */
export function toComment(report: RunReport, changes: readonly PackageDifferences[]): string {
  const clean = report.result === 'success' && report.summary.errors + report.summary.warnings === 0;
  if (!clean) return toMarkdown(report, { limit: LONGEST_COMMENT, changes });
  const changed = differencesMarkdown(changes);
  const short = `✅ **Brandgate: ready to ship.** Inspected ${inspected(report)}.`;
  const whole =
    changed === ''
      ? short
      : `${short}\n\n<details>\n<summary>What changed</summary>\n\n${changed}\n\n</details>`;
  return `${whole.length > LONGEST_COMMENT ? short : whole}\n`;
}
