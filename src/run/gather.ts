import { suggestionOf } from '../fix/suggestion.ts';
import { isRefusal } from '../formats/refusal.ts';
import type { Checked, Hit, Suggestion } from '../model/check.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Failure, Finding } from '../model/report.ts';
import type { Referrer } from '../report/github.ts';
import { referrersOf } from '../report/referrers.ts';

/** Larger texts are not read again for a suggestion. */
const LARGEST_TEXT_IN_BYTES = 1_000_000;
/** No more comments are made at once by far. */
const MOST_SUGGESTIONS = 300;

/** What is known of findings beside the report, gathered as a run comes by its packages. */
export interface Gathered {
  /** What safe fixes would make of lines. */
  readonly suggestions: Map<Finding, Suggestion>;
  /** The lines that refer to binary files. */
  readonly referrers: Map<Finding, Referrer>;
}

/** Gathers from one package; suggestions only where they are wanted, as their texts are read again. Gives what failed. */
export async function gather(
  pkg: DecodedPackage,
  checked: Checked,
  into: Gathered,
  withSuggestions: boolean,
): Promise<Failure[]> {
  for (const [finding, referrer] of referrersOf(pkg, checked)) into.referrers.set(finding, referrer);
  const texts = new Map<string, Promise<string | undefined>>();
  const failures: Failure[] = [];
  for (const hit of withSuggestions && !pkg.archive ? checked.hits : []) {
    if (into.suggestions.size >= MOST_SUGGESTIONS) break;
    try {
      const suggestion = await suggestionFor(hit, pkg, texts);
      if (suggestion) into.suggestions.set(hit.finding, suggestion);
    } catch (error) {
      // A fix may refuse; anything else is a fault of its rule.
      if (isRefusal(error)) continue;
      const { rule, path } = hit.finding;
      const message = error instanceof Error ? error.message : String(error);
      failures.push({ rule, path, message: `The fix failed: ${message}` });
    }
  }
  return failures;
}

async function suggestionFor(
  { finding, fix }: Hit,
  pkg: DecodedPackage,
  texts: Map<string, Promise<string | undefined>>,
): Promise<Suggestion | undefined> {
  if (!fix || finding.fix !== 'safe') return undefined;
  const asset = pkg.assets.find(({ path }) => path === finding.path);
  if (!asset || asset.symlink || asset.size > LARGEST_TEXT_IN_BYTES) return undefined;
  const text = texts.get(asset.path) ?? textOf(pkg, asset);
  texts.set(asset.path, text);
  const known = await text;
  if (known === undefined) return undefined;
  return suggestionOf(fix(), asset.name, known);
}

/** The text that offsets count in: without a byte order mark. */
async function textOf(
  pkg: DecodedPackage,
  asset: DecodedPackage['assets'][number],
): Promise<string | undefined> {
  try {
    const source = pkg.source(asset);
    return new TextDecoder('utf-8', { fatal: true }).decode(await source.read(0, source.size));
  } catch {
    return undefined;
  }
}
