/** Finding, creating and finishing a release of GitHub; its assets are another matter. */

import type { GitHubApi } from '../github/client.ts';
import { UnreadableAnswer } from '../github/retry.ts';
import type { ReleasePlan } from '../model/release.ts';

/** A release as the API describes it, as far as we look. */
export interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly target_commitish: string;
  readonly name: string | null;
  readonly body?: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** Once published it can't be changed, save for its title and notes. */
  readonly immutable?: boolean;
  readonly html_url: string;
  /** An RFC 6570 template: `https://…/assets{?name,label}`. */
  readonly upload_url: string;
}

/** Where the release is and what it should be. */
export interface Target {
  readonly api: GitHubApi;
  readonly owner: string;
  readonly repo: string;
  readonly plan: ReleasePlan;
}

/**
 * The release to publish into: the one with the planned id, else the published one of the tag, else its draft. A tag
 * does not find drafts, so they are listed, page by page. Of several drafts all runs choose the oldest.
 */
export async function findRelease({ api, owner, repo, plan }: Target): Promise<Release | undefined> {
  if (plan.releaseId !== undefined) {
    return asRelease((await api.rest.repos.getRelease({ owner, repo, release_id: plan.releaseId })).data);
  }
  const published = await api.rest.repos
    .getReleaseByTag({ owner, repo, tag: plan.tag })
    .catch((error: unknown) => {
      if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
      throw error;
    });
  // Some servers find a draft by its tag too; the list below decides between several.
  if (published !== undefined && !asRelease(published.data).draft) return asRelease(published.data);
  const drafts: Release[] = [];
  for await (const page of api.paginate.iterator(api.rest.repos.listReleases, {
    owner,
    repo,
    per_page: 100,
  })) {
    drafts.push(...page.data.filter((release) => release.draft && release.tag_name === plan.tag));
  }
  return drafts.sort((a, b) => a.id - b.id)[0];
}

/** A new draft. Its answer may be lost, so the caller looks for it before trying again. */
export async function createDraft({ api, owner, repo, plan }: Target): Promise<Release> {
  const { data } = await api.rest.repos.createRelease({
    owner,
    repo,
    tag_name: plan.tag,
    ...(plan.commit === undefined ? {} : { target_commitish: plan.commit }),
    name: plan.title,
    body: plan.notes,
    draft: true,
    prerelease: plan.prerelease,
  });
  return asRelease(data);
}

/** The fields of a release that an update may set. */
export interface Changes {
  readonly draft?: false;
  readonly tag_name?: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly prerelease?: boolean;
}

/**
 * What is left to do once all assets are verified; empty when nothing is. A published release stays published, whatever
 * the plan says of drafts. A release that was named by its id keeps its own title, notes and kind.
 */
export function finalChanges(release: Release, plan: ReleasePlan): Changes {
  const own = plan.releaseId !== undefined;
  const name = own && hasText(release.name) ? release.name : plan.title;
  const body = own && hasText(release.body) ? release.body : plan.notes;
  const prerelease =
    own || (release.immutable === true && !release.draft) ? release.prerelease : plan.prerelease;
  const commit = release.draft && !own ? plan.commit : undefined;
  return {
    ...(release.name === name ? {} : { name }),
    ...(sameText(release.body ?? '', body) ? {} : { body }),
    ...(release.prerelease === prerelease ? {} : { prerelease }),
    ...(commit === undefined || commit === release.target_commitish ? {} : { target_commitish: commit }),
    // The tag goes along: without it some servers publish a draft under a made-up tag.
    ...(release.draft && !plan.draft ? { draft: false, tag_name: release.tag_name } : {}),
  };
}

/** Sends the changes; repeating them is harmless as long as the caller looks first. */
export async function updateRelease(target: Target, release: Release, changes: Changes): Promise<Release> {
  const { api, owner, repo } = target;
  return asRelease(
    (await api.rest.repos.updateRelease({ owner, repo, release_id: release.id, ...changes })).data,
  );
}

function hasText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** The server keeps line ends as they came, its web page writes CR LF. */
function sameText(left: string, right: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(left) === plain(right);
}

function asRelease(data: Release): Release {
  if (
    typeof data?.id !== 'number' ||
    typeof data.upload_url !== 'string' ||
    typeof data.draft !== 'boolean'
  ) {
    throw new UnreadableAnswer('the answer does not describe a release');
  }
  return data;
}
