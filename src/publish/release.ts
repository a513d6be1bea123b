/** Finding, creating and finishing a release of GitHub; its assets are another matter. */

import type { GitHubApi } from '../github/client.ts';
import { oneLine, PublishError } from '../github/errors.ts';
import { pagesOf } from '../github/pages.ts';
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
export async function findRelease(target: Target): Promise<Release | undefined> {
  const { api, owner, repo, plan } = target;
  if (plan.releaseId !== undefined) return await namedRelease(target, plan.releaseId);
  const published = await unlessAbsent(api.rest.repos.getReleaseByTag({ owner, repo, tag: plan.tag }));
  if (published !== undefined) {
    const release = asRelease(published.data, { tag: plan.tag });
    // Some servers find a draft by its tag too; the list below decides between several.
    if (!release.draft) return release;
  }
  const found: Release[] = [];
  for await (const page of pagesOf(api.rest.repos.listReleases, { owner, repo }, 'releases'))
    found.push(...page.filter((release) => release.tag_name === plan.tag).map((data) => asRelease(data)));
  // What the tag did not find may have been published meanwhile.
  return found.sort((a, b) => Number(a.draft) - Number(b.draft) || a.id - b.id)[0];
}

async function namedRelease({ api, owner, repo, plan }: Target, id: number): Promise<Release> {
  const found = await unlessAbsent(api.rest.repos.getRelease({ owner, repo, release_id: id }));
  if (found !== undefined) return asRelease(found.data, { tag: plan.tag, id });
  // Whoever sees the others would see this one.
  await api.rest.repos.listReleases({ owner, repo, per_page: 1 });
  throw new PublishError(
    `The release ${id} of "${plan.tag}" is gone (404): it was deleted after this run began.\nNothing was published.`,
  );
}

/** The release as it stands, or undefined when the server has none of that id. */
export async function readRelease({ api, owner, repo }: Target, id: number): Promise<Release | undefined> {
  const found = await unlessAbsent(api.rest.repos.getRelease({ owner, repo, release_id: id }));
  return found && asRelease(found.data);
}

async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
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
  const release = asRelease(data);
  if (release.tag_name !== plan.tag || !release.draft)
    throw new PublishError(
      `The server was asked for a draft of "${plan.tag}" and made ${release.draft ? 'a draft' : 'a published release'} of ${quoted(release.tag_name)}.`,
    );
  return release;
}

/** Takes a draft of this run away that another run made needless. One that can't be removed is an empty draft, no harm. */
export async function removeDraft({ api, owner, repo }: Target, id: number): Promise<void> {
  await api.rest.repos.deleteRelease({ owner, repo, release_id: id }).catch(() => undefined);
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

/**
 * Sends the changes; repeating them is harmless as long as the caller looks first. Whether they took effect is for the
 * next look to tell; an answer about another release is a `PublishError`.
 */
export async function updateRelease(target: Target, release: Release, changes: Changes): Promise<void> {
  const { api, owner, repo } = target;
  const { data } = await api.rest.repos.updateRelease({ owner, repo, release_id: release.id, ...changes });
  const answer = asRelease(data);
  if (answer.id === release.id && answer.tag_name === release.tag_name) return;
  throw new PublishError(
    `The server was asked to change the release ${release.id} of ${quoted(release.tag_name)} and answered with the release ${answer.id} of ${quoted(answer.tag_name)}.\nLook at both on the server before you publish again.`,
  );
}

const quoted = (text: string): string => `"${oneLine(text)}"`;

function hasText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** The server keeps line ends as they came, its web page writes CR LF. */
function sameText(left: string, right: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(left) === plain(right);
}

/** What an answer says of a release, when that is a release at all, and the one that was asked for. */
function asRelease(data: Release, asked: { readonly tag?: string; readonly id?: number } = {}): Release {
  const texts = [data?.tag_name, data?.upload_url, data?.html_url];
  if (
    !Number.isSafeInteger(data?.id) ||
    typeof data.draft !== 'boolean' ||
    texts.some((text) => typeof text !== 'string')
  )
    throw new UnreadableAnswer('the answer does not describe a release');
  if ((asked.id ?? data.id) !== data.id || (asked.tag ?? data.tag_name) !== data.tag_name)
    throw new UnreadableAnswer(
      `the answer describes another release: ${data.id} of ${quoted(data.tag_name)}`,
    );
  return data;
}
