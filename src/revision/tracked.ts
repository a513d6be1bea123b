import { directoryName } from '../files/paths.ts';
import { relativeTo, unavailable } from './git.ts';
import { withGit } from './git-session.ts';

/**
 * The files that git tracks below a directory, relative to it, and the directories that they lie in; none where git can't be
 * asked. Hidden ones are left out: a `.gitkeep` in an ignored directory keeps that and no more.
 */
export async function trackedPaths(root: string): Promise<ReadonlySet<string>> {
  const found = await withGit(root, async (git) => {
    const scope = git.prefix === '' ? [] : ['--', git.prefix];
    const listing = (await git.text('ls-files', '--cached', '-z', ...scope)) ?? '';
    return relativeTo(git.prefix, new Set(listing.split('\0')));
  }).catch(unavailable);
  const tracked = new Set<string>();
  if (!(found instanceof Set)) return tracked;
  for (const path of found) {
    if (/(?:^|\/)\./.test(path)) continue;
    for (let at = path; at !== '' && !tracked.has(at); at = directoryName(at)) tracked.add(at);
  }
  return tracked;
}
