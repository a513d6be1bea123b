import { member } from '../../formats/json/json.ts';
import { isBitmapName } from '../../formats/text/references.ts';
import type { DecodedAsset, DecodedPackage } from '../../model/package.ts';
import { ARCHIVE_EXTENSIONS, extensionOf, isLitter, KEY_EXTENSIONS } from '../../pexip/litter.ts';
import { isKnownFile, isOwnFile, nameSuggester, namesOfBaseTheme } from '../../reading/known-files.ts';
import { baseName, entryPath, leavesPackage } from '../../reading/paths.ts';
import { referencesOf } from '../../reading/references.ts';
import { rightName } from '../../reading/right-names.ts';
import { isSvgName, namesPath } from '../../reading/screens.ts';
import { mediumOf } from '../../reading/sizes.ts';
import { rule } from '../rule.ts';
import { nameFaults } from './entry-path.ts';

const SECOND_MANIFEST = 'branding/manifest.json';

export default rule({
  id: 'package-unknown-file',
  target: 'package',
  kinds: ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'],
  severity: 'warning',
  summary: 'Every file has a name that the platform knows, or something refers to it',
  why: 'The platform looks files up by name: one with another name is ignored, or the upload is refused. Mend the name, refer to the file, or leave it out with “exclude”.',
  evidence: { kind: 'O', source: 'Files of real packages' },
  messages: {
    unknown: (name: string, kind: string, suggestion: string) =>
      `“${name}” is no file that a ${kind} package knows, and nothing refers to it.${suggestion}`,
    none: (name: string, suggestion: string) =>
      `The Base theme has no file “${name}”, and nothing refers to it.${suggestion}`,
    named: (name: string, right: string) =>
      `“${name}” must be named “${right}”: the platform finds a file by its exact name.`,
    format: (name: string, right: string) =>
      `“${name}” must be a “.${extensionOf(right)}” file named “${right}”: the platform finds a file by its exact name.`,
    outside: (name: string) => `“${name}” lies outside of the directory that the platform reads.`,
    secondManifest: () => 'This manifest is ignored, as “manifest.json” in the directory above counts.',
  },
  check(pkg, { report }) {
    if (pkg.kind === 'unknown') return;
    const suggestion = nameSuggester(pkg);
    const hasSecond = pkg.kind === 'webapp2' && pkg.asset('manifest.json') !== undefined;
    for (const asset of pkg.assets) {
      const { name } = asset;
      if (asset.symlink || isJudgedByName(name) || isJudgedByPath(pkg, asset)) continue;
      if (name.startsWith('../')) report('outside', [name.replace(/^(?:\.\.\/)+/, '')], { asset });
      else if (hasSecond && name === SECOND_MANIFEST) report('secondManifest', [], { asset });
      else if (!isJudgedInTheme(pkg, asset)) {
        const right = isOwnFile(pkg, name) ? undefined : rightName(pkg, name);
        if ((right === undefined && isKnownFile(pkg, name)) || mayBeReferred(pkg, asset)) continue;
        const isCase = right !== undefined && extensionOf(right) === extensionOf(name);
        if (right !== undefined) report(isCase ? 'named' : 'format', [name, right], { asset });
        else if (namesOfBaseTheme(pkg, name))
          report('none', [name, suggestion(name)], { asset, certain: true });
        else report('unknown', [name, pkg.kind, suggestion(name)], { asset });
      }
    }
  },
});

/** Names that package-junk, package-private-key and package-nested-archive speak about. */
function isJudgedByName(name: string): boolean {
  const extension = extensionOf(name);
  return isLitter(name) || KEY_EXTENSIONS.includes(extension) || ARCHIVE_EXTENSIONS.includes(extension);
}

/** Paths that leave the package and names that can’t be unpacked, which package-path speaks about. */
function isJudgedByPath(pkg: DecodedPackage, asset: DecodedAsset): boolean {
  const { isTrimmed, isReserved, forbidden, hasControl } = nameFaults(baseName(entryPath(asset, pkg)));
  return leavesPackage(asset, pkg) || isTrimmed || isReserved || forbidden.length > 0 || hasControl;
}

/** Names that theme-nested-file, audio-file-name, image-background-type, layout-file-name and theme-config-missing speak about. */
function isJudgedInTheme(pkg: DecodedPackage, { name, format }: DecodedAsset): boolean {
  if (pkg.kind !== 'theme') return false;
  if (name.includes('/') || format === 'wav') return true;
  if (/^background/i.test(name) && (isBitmapName(name) || isSvgName(name)))
    return name.startsWith('background');
  if (/^themeconfig\.json$/i.test(name)) return true;
  const root = pkg.value(name, 'json')?.root;
  return member(root, 'name') !== undefined && member(root, 'modes') !== undefined;
}

/** Where a text that could refer to others can’t be read, whatever it could name is left alone. */
function mayBeReferred(pkg: DecodedPackage, { name, format }: DecodedAsset): boolean {
  // Without an extension the name of a file is a word that any text of the settings may hold.
  const settings = pkg.value('themeconfig.json', 'json');
  if (pkg.kind === 'theme' && !name.includes('.')) return settings !== undefined && namesPath(settings, name);
  const references = referencesOf(pkg);
  const isReferable = mediumOf(format, name) !== undefined || /\.(?:woff2?|ttf|otf)$/i.test(name);
  return references.mentions(name) || (!references.isComplete && isReferable);
}
