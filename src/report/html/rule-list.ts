import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Finding } from '../../model/report.ts';
import type { AnyRule } from '../../model/rule.ts';
import { EVIDENCE } from '../../rules/evidence.ts';
import { rulePage } from '../place.ts';
import { grouped, ruleAnchor } from './groups.ts';
import { html, type Markup, spoken } from './markup.ts';
import type { PageSubject } from './subject.ts';

/** What the rules of findings ask and why, each once. */
export function ruleList(
  findings: readonly Finding[],
  { rules, rulePages }: Pick<PageSubject, 'rules' | 'rulePages'>,
): Markup {
  const byRule = [...grouped(findings, ({ rule }) => rule)].sort(([one], [other]) => byteOrder(one, other));
  const taken = new Set<string>();
  const items = byRule.map(([id, list]) => {
    const anchor = ruleAnchor(id);
    const isFree = taken.size < taken.add(anchor).size;
    return html`<dt${isFree ? html` id="${anchor}"` : undefined}><code>${id}</code></dt><dd>${ruleText(list, rules.get(id), linkOf(list[0], rulePages))}</dd>
`;
  });
  return html`<details class="rules" id="rules"><summary>What these rules ask, and why</summary><dl>
${items}</dl></details>`;
}

function ruleText(findings: readonly Finding[], rule: AnyRule | undefined, link: Markup | undefined): Markup {
  const fix = fixWords(findings);
  const mend = fix === undefined ? undefined : html` ${fix}`;
  if (!rule) return html`${mend}${link}`;
  const { kind, source } = rule.evidence;
  return html`<p><span data-asks>${spoken(rule.summary)}</span>. ${spoken(rule.why)}${mend}</p><p class="evidence">${capital(EVIDENCE[kind])}: ${source}.${link}</p>`;
}

/** The page about the rule; a frame opens it in a window of its own. */
function linkOf(finding: Finding | undefined, rulePages: string | undefined): Markup | undefined {
  const page = finding && rulePage(finding);
  if (page === undefined) return undefined;
  if (rulePages === undefined)
    return html` <a href="${page}" rel="noreferrer">All about ${finding?.rule}</a>`;
  const own = `${rulePages}${finding?.rule}.html`;
  return html` <a href="${own}" target="_blank" rel="noopener noreferrer">All about ${finding?.rule}</a>`;
}

/** What `brandgate fix` would do about the findings. */
function fixWords(findings: readonly Finding[]): Markup | undefined {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  if (fixable.length === 0) return undefined;
  const unsafe = fixable.some(({ fix }) => fix === 'unsafe');
  const what =
    findings.length === 1
      ? 'this'
      : fixable.length === findings.length
        ? 'these'
        : `${fixable.length} of these`;
  return unsafe
    ? html`<code>brandgate fix --unsafe</code> mends ${what}; look at the result.`
    : html`<code>brandgate fix</code> mends ${what}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
