import { relative, resolve } from 'node:path';
import { githubClient } from '../../github/client.ts';
import type { Published, Releases } from '../../model/release.ts';
import { UsageError } from '../../model/usage-error.ts';
import { DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { type DirectoryReleasesOptions, directoryReleases } from '../../publish/directory.ts';
import { githubReleases } from '../../publish/github.ts';
import { forTerminal } from '../../report/escape.ts';
import { withFailures } from '../../report/report.ts';
import { projectBase } from '../../run/base.ts';
import type { Judged } from '../../run/build.ts';
import { type Changed, whatChanged } from '../../run/changes.ts';
import { deliver } from '../../run/deliver.ts';
import type { Arguments } from './arguments.ts';
import { isText, judge, requestOf } from './build-command.ts';
import { failOnOf, finish } from './check-command.ts';
import type { Console } from './console.ts';

export async function publish(given: Arguments, console: Console): Promise<number> {
  const { values } = given;
  const target = String(values.to ?? (process.env.GITHUB_ACTIONS === 'true' ? 'github' : DEFAULT_RELEASE));
  const local = target !== 'github';
  if (!local && values['allow-dirty'] === true)
    throw new UsageError('“--allow-dirty” is for a release directory: GitHub gets only what a commit holds.');
  const { gathered, ...found } = await judge(given, console);
  const { changes, versions, failure } = await sinceLastRelease(found, console);
  const [project] = gathered.input.projects;
  if (versions && project) await gathered.compare(project, changes, versions);
  const page = { albums: await gathered.finish(found.outcome.report.findings) };
  const report = withFailures(found.outcome.report, failure ? [failure] : []);
  const judged = { ...found, outcome: { ...found.outcome, report } };
  const request = { ...(await requestOf(given, console, judged, false)), changes, page };
  const placing = { guarded: request.guarded, replace: values.replace === true };
  const dryRun = values['dry-run'] === true;
  let code = 0;
  const delivered = await deliver(judged, {
    ...request,
    failOn: failOnOf(given),
    releases: () => releasesAt(target, placing),
    local,
    allowDirty: values['allow-dirty'] === true,
    draft: false,
    prerelease: false,
    dryRun,
    async onBuilt(built) {
      const outcome = { ...judged.outcome, report: built.report, changes, page };
      code = await finish(given, console, outcome, judged.projects);
    },
  });
  if ('refused' in delivered) {
    console.error(`${delivered.refused}\n`);
    return code === 0 ? 1 : code;
  }
  if (isText(given)) console.out(summary(delivered.published, dryRun));
  return code;
}

/** What the notes tell: the difference to the highest earlier version among the clone's tags. */
async function sinceLastRelease(
  { projects, input, outcome, release }: Judged,
  console: Console,
): Promise<Changed> {
  const [project] = projects;
  const { tag } = release.version();
  if (!project || tag === undefined) return { changes: [] };
  const base = projectBase(project, { head: '', tag, release }, () => undefined);
  const changed = await whatChanged(project, base, 'release', input.selects ?? (() => true), outcome);
  if (changed.notice !== undefined) console.error(`${forTerminal(changed.notice)}\n`);
  return changed;
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
  const place = forTerminal(/^https?:/.test(url) ? url : relative(process.cwd(), url) || '.');
  const rest =
    others.length === 0 ? '' : `What else was in the release stays: ${others.map(forTerminal).join(', ')}.\n`;
  return `${dryRun ? 'Would release' : 'Released'} to ${place}: ${uploaded.length} new, ${replaced.length} replaced, ${kept.length} kept.\n${rest}`;
}
