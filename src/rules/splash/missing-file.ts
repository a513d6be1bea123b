import { didYouMean } from '../../formats/spelling.ts';
import type { DecodedPackage } from '../../model.ts';
import { effectiveFile, hidesFiles, levels } from '../../pexip/hierarchy.ts';

/** Whether a file is sure to be in no theme of the hierarchy that can be seen: neither in the package nor below it. */
export function isMissing(pkg: DecodedPackage, name: string): boolean {
  const themes = levels(pkg);
  return !hidesFiles(themes) && effectiveFile(themes, name) === undefined;
}

/** ` Did you mean “x”?` for a file of the hierarchy with nearly that name, or nothing. */
export function suggestedFile(pkg: DecodedPackage, name: string, form: RegExp): string {
  const names = levels(pkg).flatMap((level) => level.pkg.assets.map((asset) => asset.name));
  const candidates = names.filter((candidate) => form.test(candidate));
  const sameLetters = candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return ` There is “${sameLetters}”: capital letters count.`;
  return didYouMean(name, candidates);
}
