import type { DecodedPackage } from '../model/package.ts';
import type { LanguageSummary } from '../model/report.ts';

/** Token parity of a package's languages. Only web apps 1 and desktop clients have any; what reads them is loaded for these. */
export async function languagesOf(pkg: DecodedPackage): Promise<readonly LanguageSummary[]> {
  if (pkg.kind !== 'webapp1' && pkg.kind !== 'desktop') return [];
  const { languageMatrix } = await import('../reading/languages.ts');
  return languageMatrix(pkg);
}
