/** What a tag stands for on the server, against what was built. */
import { PublishError } from '../github/errors.ts';
import { UnreadableAnswer } from '../github/retry.ts';
import type { Target } from './release.ts';

/**
 * Rejects with a `PublishError` when the server's tag stands for another commit than the one that was built. A tag that is
 * not there yet is fine: the release makes it, at that commit.
 */
export async function checkTag(target: Target): Promise<void> {
  const { tag, commit: built } = target.plan;
  if (built === undefined) return;
  const commit = await commitOfTag(target);
  if (commit === undefined || commit.toLowerCase() === built.toLowerCase()) return;
  throw new PublishError(
    `On the server the tag "${tag}" stands for the commit ${commit.slice(0, 12)}, but ${built.slice(0, 12)} was built.\nCheck out the tag and build that, or publish under a new tag.`,
  );
}

/** An annotated tag is followed to its commit. */
async function commitOfTag({ api, owner, repo, plan }: Target): Promise<string | undefined> {
  try {
    const { data } = await api.rest.repos.getCommit({ owner, repo, ref: `tags/${plan.tag}`, per_page: 1 });
    if (typeof data?.sha === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(data.sha)) return data.sha;
  } catch (error) {
    // No such tag; in a repository without any commit it is a conflict.
    const isAbsent =
      error instanceof Error && 'status' in error && [404, 409, 422].includes(Number(error.status));
    if (isAbsent) return undefined;
    throw error;
  }
  throw new UnreadableAnswer('the answer does not describe a commit');
}
