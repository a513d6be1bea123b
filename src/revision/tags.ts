import { isGitProblem } from './git-problem.ts';
import { type GitSession, withGit } from './git-session.ts';

/**
 * The parents of the commit that is checked out, first one first, as the commit itself names them: a shallow clone knows
 * them too. None outside git and where git cannot be asked.
 */
export async function parentsOfHead(root: string): Promise<string[]> {
  const text = await asked(root, (git) => git.text('cat-file', 'commit', 'HEAD'));
  const head = text?.slice(0, text.indexOf('\n\n')) ?? '';
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id as string);
}

/** The names of the tags in a clone. */
export async function localTags(root: string): Promise<string[]> {
  const names = await asked(root, (git) =>
    git.text('for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'),
  );
  return (names ?? '').split('\n').filter((name) => name !== '');
}

async function asked(root: string, ask: (git: GitSession) => Promise<string | undefined>) {
  return withGit(root, ask).catch((error: unknown) => {
    if (isGitProblem(error)) return undefined;
    throw error;
  });
}
