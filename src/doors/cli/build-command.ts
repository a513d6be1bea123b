import { basename, dirname, relative, resolve } from 'node:path';
import { SUMS_NAME } from '../../files/checksums.ts';
import { diskFiles } from '../../files/disk.ts';
import { foundAt } from '../../files/there.ts';
import { UsageError } from '../../model/usage-error.ts';
import { defaultLimits } from '../../project/limits.ts';
import { DEFAULT_OUT } from '../../project/output-directories.ts';
import { forTerminal } from '../../report/escape.ts';
import { archiveMark } from '../../report/next-steps.ts';
import { fileOf } from '../../report/outputs.ts';
import { withResult } from '../../report/report.ts';
import { counted, humanBytes } from '../../report/words.ts';
import { archiveWarnings, type BuildRequest, build as buildArchives, type Judged } from '../../run/build.ts';
import { type Built, DEFAULT_TEMPLATE } from '../../run/build-packages.ts';
import { check } from '../../run/check.ts';
import { type Exhibition, exhibition } from '../../run/exhibition.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { KnownResults } from '../../run/input.ts';
import { pageOf } from '../../run/page.ts';
import { collectMoreRarely } from '../../run/rarer-collections.ts';
import { releaseOf } from '../../run/release.ts';
import { type ProjectScope, repositoryPrefix } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import { failOnOf, finish, prepare, resultsPassedOver } from './check-command.ts';
import type { Console } from './console.ts';
import { rejectFileAsOutput } from './output-place.ts';

export const isText = ({ values }: Arguments): boolean => (values.format ?? 'text') === 'text';

export async function build(given: Arguments, console: Console, joining?: Joining): Promise<number> {
  const { gathered, ...judged } = await judge(given, console, joining);
  const { outcome: found, ...parts } = await pageOf(gathered, judged.outcome);
  const outcome = { ...found, report: withResult(found.report, failOnOf(given)) };
  const request = {
    ...(await requestOf(given, console, judged, given.values['allow-errors'] === true)),
    ...parts,
  };
  const built = await buildArchives({ ...judged, outcome }, request);
  const shown = { ...outcome, ...parts, page: await parts.page, report: built.report };
  const code = await finish(given, console, shown, judged.projects);
  if (isText(given)) console.out(describe(built, request.directory));
  return code === 0 && built.leftOut.length > 0 ? 1 : code;
}

/** What a run starts from that joins others. */
export interface Joining {
  /** Absolute directories that are passed over. */
  readonly skip: readonly string[];
  readonly join: (projects: readonly ProjectScope[]) => Promise<KnownResults>;
}

/** Checks what the tag is about, and gathers pictures for the page about it. */
export async function judge(
  given: Arguments,
  console: Console,
  joining?: Joining,
): Promise<Judged & { readonly gathered: Exhibition }> {
  rejectFileAsOutput(given);
  const prepared = await prepare(given, console, joining?.skip);
  const { projects, clear } = prepared;
  const known = joining ? { known: await joining.join(projects) } : {};
  const input = { ...prepared.input, wholePackages: true, ...known };
  const release = await releaseOf({
    root: projects[0]?.root ?? process.cwd(),
    tag: given.values.tag as string | undefined,
    narrowsUnasked: true,
  });
  const narrowed = release.narrowed(input);
  const gathered = exhibition(narrowed);
  const outcome = await check(gathered.input);
  clear();
  collectMoreRarely();
  const { package: only, tag } = release.version();
  if (only !== undefined)
    console.error(`The tag ${forTerminal(tag ?? '')} is a version of ${only}, so nothing else is built.\n`);
  console.error(resultsPassedOver(outcome));
  return { projects, input: narrowed, outcome, release, gathered };
}

export async function requestOf(
  given: Arguments,
  console: Console,
  judged: Judged,
  allowErrors: boolean,
): Promise<BuildRequest> {
  const { projects, outcome } = judged;
  for (const line of await archiveWarnings(judged)) console.error(`${forTerminal(line)}\n`);
  return {
    directory: resolve(String(given.values.out ?? DEFAULT_OUT)),
    guarded: guardedBy(process.cwd(), given.paths),
    template: DEFAULT_TEMPLATE,
    stamp: given.values['branding-id'] === 'stamp',
    allowErrors,
    ...(typeof given.values.toolkit === 'string' ? { toolkit: await openToolkit(given.values.toolkit) } : {}),
    formats: [],
    prefix: repositoryPrefix(projects),
    hits: outcome.hits,
    changes: [],
    log: () => undefined,
  };
}

/** What was written, where it is, and what comes next. */
function describe({ archives, leftOut, overlaid, report }: Built, directory: string): string {
  const place = forTerminal(relative(process.cwd(), directory) || '.');
  const lines = archives.map((archive) => {
    const { name, entries, bytes, sha256 } = archive;
    const mark = archiveMark(report, archive);
    return `  ${name}  ${counted(entries, 'file')}, ${humanBytes(bytes)}  sha256 ${sha256.slice(0, 12)}…${mark === '' ? '' : `  (${mark})`}`;
  });
  const laid = overlaid.flatMap(({ archive, replaced, added }) => [
    `${archive} is the vendor’s toolkit with ${counted(replaced.length, 'file')} replaced and ${added.length} added:`,
    ...replaced.map((name) => `  ~ ${forTerminal(name)}`),
    ...added.map((name) => `  + ${forTerminal(name)}`),
  ]);
  const left = leftOut.length > 0 ? [`Not built, because of errors: ${leftOut.join(', ')}.`] : [];
  return `${[`Built ${counted(archives.length, 'archive')} in ${place}:`, ...lines, ...laid, ...left, `The report is ${place}/${fileOf('html')} (and ${fileOf('json')}), the checksums are in ${SUMS_NAME}.`].join('\n')}\n`;
}

/** The vendor's branding bundle for desktop clients. */
async function openToolkit(path: string) {
  const target = resolve(path);
  const found = foundAt(target);
  if (!found) throw new UsageError(`There is no toolkit at “${path}”.`);
  if (found.isDirectory())
    throw new UsageError(`The toolkit “${path}” is a directory: name the vendor’s ZIP as it is.`);
  const { openZip } = await import('../../files/zip.ts');
  const files = diskFiles(dirname(target));
  const name = basename(target);
  const { size } = found;
  const zip = await openZip(
    { size, read: (offset, length) => files.read(name, offset, length) },
    defaultLimits,
  );
  if (!zip.ok) throw new UsageError(`The toolkit “${path}” can’t be read: ${zip.message}`);
  return zip.value;
}
