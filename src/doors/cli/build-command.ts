import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { diskFiles } from '../../files/disk.ts';
import { githubClient } from '../../github/client.ts';
import type { Published, Releases } from '../../model/release.ts';
import { UsageError } from '../../model/usage-error.ts';
import { defaultLimits } from '../../project/config-schema.ts';
import { type DirectoryReleasesOptions, directoryReleases } from '../../publish/directory.ts';
import { githubReleases } from '../../publish/github.ts';
import { forTerminal } from '../../report/escape.ts';
import { archiveMark } from '../../report/next-steps.ts';
import { releaseNotes } from '../../report/notes.ts';
import { fileOf } from '../../report/outputs.ts';
import { reaches } from '../../report/report.ts';
import { counted, humanBytes } from '../../report/words.ts';
import { unversioned } from '../../revision/version.ts';
import { type Built, buildAll, DEFAULT_TEMPLATE, versionOfProjects } from '../../run/build-packages.ts';
import { check } from '../../run/check.ts';
import { guardedBy } from '../../run/guarded.ts';
import { repositoryPrefix } from '../../run/scopes.ts';
import { releaseFiles, SUMS_NAME, writeBuilt } from '../../run/write-reports.ts';
import type { Arguments } from './arguments.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE, failOnOf, finish, prepare } from './check-command.ts';
import type { Console } from './console.ts';

const isText = ({ values }: Arguments): boolean => (values.format ?? 'text') === 'text';

export async function build(given: Arguments, console: Console): Promise<number> {
  const directory = resolve(String(given.values.out ?? DEFAULT_OUT));
  const { code, built } = await checkAndBuild(
    given,
    console,
    directory,
    given.values['allow-errors'] === true,
  );
  if (isText(given)) console.out(describe(built, directory));
  return code;
}

async function checkAndBuild(given: Arguments, console: Console, directory: string, allowErrors: boolean) {
  const { projects, input, clear } = await prepare(given, console);
  const outcome = await check(input);
  clear();
  const version = await versionOfProjects(projects, given.values.tag as string | undefined);
  if (version.problem !== undefined) console.error(`${unversioned(version.problem)}\n`);
  const guarded = guardedBy(process.cwd(), given.paths);
  const built = await buildAll(outcome, projects, input, {
    directory,
    guarded,
    template: DEFAULT_TEMPLATE,
    version,
    stamp: given.values['branding-id'] === 'stamp',
    allowErrors,
    ...(typeof given.values.toolkit === 'string' ? { toolkit: await openToolkit(given.values.toolkit) } : {}),
    log: () => undefined,
  });
  const prefix = repositoryPrefix(projects);
  await writeBuilt(built, { directory, guarded, formats: [], prefix, hits: outcome.hits, changes: [] });
  const code = await finish(given, console, { ...outcome, report: built.report }, projects);
  return { code: code === 0 && built.leftOut.length > 0 ? 1 : code, built, version };
}

/** What was written, where it is, and what comes next. */
function describe({ archives, leftOut, overlaid, report }: Built, directory: string): string {
  const place = relative(process.cwd(), directory) || '.';
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
  if (!existsSync(target)) throw new UsageError(`There is no toolkit at “${path}”.`);
  const { openZip } = await import('../../files/zip.ts');
  const files = diskFiles(dirname(target));
  const name = basename(target);
  const size = statSync(target).size;
  const zip = await openZip(
    { size, read: (offset, length) => files.read(name, offset, length) },
    defaultLimits,
  );
  if (!zip.ok) throw new UsageError(`The toolkit “${path}” can’t be read: ${zip.message}`);
  return zip.value;
}

export async function publish(given: Arguments, console: Console): Promise<number> {
  const target = String(
    given.values.to ?? (process.env.GITHUB_ACTIONS === 'true' ? 'github' : DEFAULT_RELEASE),
  );
  const directory = resolve(String(given.values.out ?? DEFAULT_OUT));
  const { code, built, version } = await checkAndBuild(given, console, directory, false);
  if (built.report.result === 'error' || built.leftOut.length > 0 || reaches(built.report, failOnOf(given))) {
    console.error('Nothing was published: a release takes all packages or none.\n');
    return code === 0 ? 1 : code;
  }
  if (target === 'github' && version.tag === undefined)
    throw new UsageError('There is no tag to publish: check a tag out, or give “--tag”.');
  const tag = version.tag ?? (version.version === '0.0.0' ? undefined : version.version);
  const placing = { guarded: guardedBy(process.cwd(), given.paths), replace: given.values.replace === true };
  const published = await releasesAt(target, placing).publish(
    {
      ...(version.commit === undefined ? {} : { commit: version.commit }),
      tag: tag ?? '0.0.0',
      title: tag ?? 'Unversioned build',
      notes: releaseNotes(built.report),
      draft: false,
      prerelease: false,
      files: await releaseFiles(built.archives, directory),
      dryRun: given.values['dry-run'] === true,
    },
    () => undefined,
  );
  if (isText(given)) console.out(summary(published, given.values['dry-run'] === true));
  return code;
}

/** A directory, or GitHub with what the environment says of it. */
function releasesAt(target: string, placing: DirectoryReleasesOptions): Releases {
  if (target !== 'github') return directoryReleases(resolve(target), placing);
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository = '', GITHUB_API_URL: apiUrl } = process.env;
  const [owner, repo] = repository.split('/');
  if (!token || !owner || !repo) {
    throw new UsageError(
      'Publishing to GitHub needs GITHUB_TOKEN (with “contents: write”) and GITHUB_REPOSITORY (owner/name).',
    );
  }
  const connect = () => githubClient({ token, apiUrl: apiUrl ?? 'https://api.github.com' });
  return githubReleases({ connect, owner, repo });
}

function summary({ url, uploaded, replaced, kept, others = [] }: Published, dryRun: boolean): string {
  const place = /^https?:/.test(url) ? url : relative(process.cwd(), url) || '.';
  const rest =
    others.length === 0 ? '' : `What else was in the release stays: ${others.map(forTerminal).join(', ')}.\n`;
  return `${dryRun ? 'Would release' : 'Released'} to ${place}: ${uploaded.length} new, ${replaced.length} replaced, ${kept.length} kept.\n${rest}`;
}
