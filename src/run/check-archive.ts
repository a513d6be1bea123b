import type { WrittenDraft } from '../archive/archive.ts';
import { entriesFault, verified } from '../archive/verify.ts';
import { activeRules, checkPackage } from '../check/check.ts';
import { decode } from '../decode/decode.ts';
import type { KeptBases } from '../decode/kept-bases.ts';
import type { Kind, Package } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import type { AnyRule } from '../model/rule.ts';
import { KINDS } from '../pexip/kinds.ts';
import { archivePackage } from '../project/archive-package.ts';

/** Our own output may hold whatever its package held. */
const roomy = {
  archiveEntries: 65_535,
  archiveBytes: Number.MAX_SAFE_INTEGER,
  archiveRatio: 2000,
  packageFiles: 65_535,
};

/**
 * Opens a built archive again, compares every entry with its source and runs the rules on it: it must not have an error
 * that its package has not (`reported`: the rules that spoke about it). Rejects with what is wrong.
 */
export async function checkArchive(
  { summary: { name, bytes }, draft: { files, file }, contents, isBundle }: WrittenDraft,
  pkg: Package,
  reported: ReadonlySet<string>,
  rules: readonly AnyRule[],
  config: Config,
  bases: KeptBases,
): Promise<void> {
  const limits = { ...config.limits, ...roomy };
  if (isBundle) {
    const { openZip } = await import('../files/zip.ts');
    const zip = await openZip({ size: bytes, read: (...part) => files.read(file, ...part) }, limits);
    // The vendor's own files are not ours to judge: a bundle is compared, and that is all.
    const fault = zip.ok ? await entriesFault(zip.value, contents) : zip.message;
    if (fault !== undefined) throw new Error(`The archive ${name} is not what was written: ${fault}`);
    return;
  }
  const kind = pkg.kind as Kind;
  const opened = await archivePackage(
    files,
    file,
    limits,
    {
      kind,
      usage: pkg.usage,
      ...(pkg.baseLanguage === undefined ? {} : { baseLanguage: pkg.baseLanguage }),
    },
    true,
    // Files that look like another package's must not be taken for its root.
    { kind, root: KINDS[kind].zipPrefix.replace(/\/$/, '') },
  );
  if (!opened || opened.fault !== undefined)
    throw new Error(`The archive ${name} can’t be opened again. ${opened?.fault ?? ''}`);
  const again = verified(
    {
      ...opened,
      name: pkg.name,
      ...(pkg.base ? { base: pkg.base } : {}),
      ...(pkg.baseTheme ? { baseTheme: pkg.baseTheme } : {}),
    },
    contents,
  );
  const decoded = await decode(
    again.pkg,
    { available: false, reason: 'It is an archive.' },
    { limits, samples: false, bases },
  );
  const fault = again.fault();
  if (fault !== undefined) throw new Error(`The archive ${name} is not what was written: ${fault}`);
  const judging = rules.filter(
    ({ id, target, needs }) => target !== 'project' && needs === undefined && !reported.has(id),
  );
  const added = checkPackage(decoded, activeRules(judging, config), limits).hits.find(
    ({ finding }) => finding.severity === 'error',
  );
  if (added) {
    const { message, rule, path } = added.finding;
    throw new Error(
      `The archive ${name} has an error that the package has not: ${path.slice(file.length + 2)}: ${message} (${rule})`,
    );
  }
}
