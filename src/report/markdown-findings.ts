import { countAll } from '../model/counts.ts';
import type { Severity } from '../model/project.ts';
import type { RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { type Entry, entriesOf, enumerated } from './entries.ts';
import { linkedPlace } from './links.ts';
import { prose, ruleLink } from './markdown-text.ts';
import { saidOfAll } from './several.ts';
import { counted } from './words.ts';

const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
const plural: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes' };
/** Lists are folded when there are more. */
const MOST_OPEN = 20;

/** How much of a list is shown. */
export interface Amount {
  /** Entries altogether. */
  readonly most: number;
  /** Lines of one rule. */
  readonly mostOfRule: number;
}

/** The findings of a report as entries. */
export const entriesIn = ({ findings }: RunReport): readonly Entry[] =>
  entriesOf(findings.map((finding) => ({ finding })));

/** The findings of a severity as a section: a line a rule and file; what is left out is counted. */
export function findingSection(
  report: RunReport,
  all: readonly Entry[],
  severity: Severity,
  { most, mostOfRule }: Amount,
  where: Whereabouts,
): string {
  const findings = report.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return '';
  const shownOf = (of: Severity) =>
    limited(
      all.filter((entry) => entry.severity === of),
      mostOfRule,
    ).slice(0, most);
  const shown = shownOf(severity);
  // What follows from another finding is told there, in another section perhaps.
  const causes = (['error', 'warning', 'info'] as const).flatMap(shownOf);
  const effects = causes.flatMap(({ follows }) => follows.filter((one) => one.severity === severity));
  const told = [...shown, ...effects].reduce((sum, { count }) => sum + count, 0);
  const total = countAll(findings);
  const left = total - told;
  if (shown.length === 0 && left === 0) return '';
  const rest = left > 0 ? `\n\n${counted(left, 'more finding')} in \`brandgate-report.json\`.` : '';
  const body = `${shown.map((entry) => line(entry, where)).join('\n')}${rest}`.trim();
  const title = `${marks[severity]} ${plural[severity]} (${total})`;
  if (severity === 'error' && shown.length <= MOST_OPEN) return `### ${title}\n\n${body}`;
  return folded(title, body, severity === 'error');
}

/** What stands behind a line that opens it. `title` is our own words. */
export function folded(title: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** The first entries of each rule, so that no rule takes all the room. */
function limited(entries: readonly Entry[], mostOfRule: number): Entry[] {
  const counts = new Map<string, number>();
  return entries.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostOfRule;
  });
}

/** So many values can stand in a sentence about several instances. */
const MOST_QUOTED = 4;

function line(entry: Entry, where: Whereabouts): string {
  const { hits } = entry;
  const [{ finding }] = hits;
  const whole = saidOfAll(entry, (value) => `“${value}”`);
  const spoken = hits.slice(0, whole === undefined ? 1 : MOST_QUOTED);
  const said = prose(
    whole ?? finding.message,
    spoken.flatMap((hit) => hit.finding.messageArguments),
  );
  const count = entry.count > 1 ? ` ×${entry.count}${whole === undefined ? elsewhere(entry) : ''}` : '';
  const fixed = hits.every((hit) => hit.finding.fixed) ? ' 🔧 fixed by the patch' : '';
  const effects = entry.follows.map(effect).join('');
  return `- ${linkedPlace(finding, where)} ${said} (${ruleLink(finding)})${count}${fixed}${effects}`;
}

/** What only follows from another finding. */
function effect({ hits, count }: Entry): string {
  const [{ finding }] = hits;
  const times = count > 1 ? ` ×${count}` : '';
  return ` Hence: ${prose(finding.message, finding.messageArguments)} (${ruleLink(finding)})${times}`;
}

/** Where the other instances are. */
function elsewhere({ hits, paths }: Entry): string {
  if (paths.length > 1) return ` in ${paths.length} files`;
  const others = hits.slice(1).flatMap(({ finding: { location } }) => location?.line ?? []);
  const lines = [...new Set(others)].map(String);
  return lines.length === 0 ? '' : `, also on ${lines.length === 1 ? 'line' : 'lines'} ${enumerated(lines)}`;
}
