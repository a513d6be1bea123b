import type { Hit } from '../check/check.ts';
import { type Suggestion, suggestionOf } from '../fix/suggestion.ts';
import type { DecodedPackage, Finding } from '../model.ts';
import type { RunInput } from '../run.ts';

/** Larger texts are not read again for a suggestion. */
const LARGEST_TEXT_IN_BYTES = 1_000_000;
/** No more comments are made at once by far. */
const MOST_SUGGESTIONS = 300;

/** What safe fixes would make of lines, gathered as a run comes by its packages. */
export function suggester(): {
  readonly suggestions: ReadonlyMap<Finding, Suggestion>;
  readonly visit: NonNullable<RunInput['visit']>;
} {
  const suggestions = new Map<Finding, Suggestion>();
  return {
    suggestions,
    async visit(pkg, checked) {
      const texts = new Map<string, Promise<string | undefined>>();
      for (const hit of pkg.archive ? [] : checked.hits) {
        if (suggestions.size >= MOST_SUGGESTIONS) break;
        const suggestion = await suggestionFor(hit, pkg, texts);
        if (suggestion) suggestions.set(hit.finding, suggestion);
      }
      return checked;
    },
  };
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
  try {
    return suggestionOf(fix(), asset.name, known);
  } catch {
    return undefined;
  }
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
