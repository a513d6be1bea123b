import type { Kind } from '../model/package.ts';
import type { ArchiveSummary, Holding, PackageSummary, RunReport } from '../model/report.ts';
import { LOCAL_SETTINGS } from '../pexip/desktop.ts';
import { KINDS } from '../pexip/kinds.ts';
import { enumerated } from './entries.ts';
import { code } from './markdown-text.ts';
import { counted } from './words.ts';

/** How many errors an archive was built in spite of. */
function errorsIn({ packages }: RunReport, archive: Pick<ArchiveSummary, 'package'>): number {
  return packages.find(({ name }) => name === archive.package)?.errors ?? 0;
}

/** What marks an archive that was built in spite of errors; '' for one that may be used. */
export function archiveMark(report: RunReport, archive: Pick<ArchiveSummary, 'package'>): string {
  const errors = errorsIn(report, archive);
  return errors === 0 ? '' : `built in spite of ${counted(errors, 'error')}: not to be used`;
}

/**
 * What the administrator does with the archives, by kind, as a section of Markdown; '' when there is none to use: nothing
 * was built, or in spite of errors, or the run did not come to its end.
 */
export function nextSteps(report: RunReport): string {
  if (report.result === 'error') return '';
  const blocks = groupsOf(report).map(({ kind, holds, names }) => {
    const steps = KINDS[kind].nextSteps.flatMap(({ text, when }) =>
      when === undefined || holds.includes(when) ? [text] : [],
    );
    const shown = [...steps, ...extraSteps(kind)].map((step, index) => `${index + 1}. ${step}`);
    return `**${enumerated(names.map((one) => code(one)))}**\n\n${shown.join('\n')}`;
  });
  return blocks.length === 0 ? '' : `### Next steps\n\n${blocks.join('\n\n')}`;
}

interface Group {
  readonly kind: Kind;
  readonly holds: readonly Holding[];
  readonly names: string[];
}

/** Archives that are handled alike: of one kind, with the same holdings. */
function groupsOf(report: RunReport): Group[] {
  const groups = new Map<string, Group>();
  for (const archive of report.archives) {
    const pkg = report.packages.find(({ name }) => name === archive.package);
    if (!isUsable(pkg)) continue;
    const { kind, holds = [] } = pkg;
    const key = [kind, ...holds].join();
    const group = groups.get(key) ?? { kind, holds, names: [] };
    group.names.push(archive.name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const isUsable = (pkg: PackageSummary | undefined): pkg is PackageSummary & { readonly kind: Kind } =>
  pkg !== undefined && pkg.kind !== 'unknown' && pkg.errors === 0;

function extraSteps(kind: Kind): string[] {
  if (kind !== 'desktop') return [];
  return [`The local settings lie in ${LOCAL_SETTINGS.map(({ directory }) => code(directory)).join(', ')}.`];
}
