import { didYouMean } from '../../formats/text/spelling.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { effectiveFile, hidesFiles, levels } from '../../reading/hierarchy.ts';

/** Names that a suggestion is looked for among, so that a hostile package can't make it slow. */
const MOST_CANDIDATES = 200;

/** Whether a file is sure to be in no theme of the hierarchy: neither in the package, nor below it, as far as is known. */
export function isMissing(pkg: DecodedPackage, name: string): boolean {
  const themes = levels(pkg);
  return !hidesFiles(themes) && effectiveFile(themes, name) === undefined;
}

/** Finds a file of the hierarchy with nearly the given name: ` Did you mean “x”?`, or nothing. */
export function fileSuggester(pkg: DecodedPackage, form: RegExp): (name: string) => string {
  let candidates: readonly string[] | undefined;
  return (name) => {
    candidates ??= levels(pkg)
      .flatMap((level) => level.pkg.assets.map((asset) => asset.name))
      .filter((candidate) => form.test(candidate))
      .slice(0, MOST_CANDIDATES);
    const sameLetters = candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (sameLetters !== undefined) return ` There is “${sameLetters}”: upper and lower case differ.`;
    return didYouMean(name, candidates);
  };
}
