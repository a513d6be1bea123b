import { settingOf } from './git-config.ts';
import { GitProblem } from './git-problem.ts';
import { withGit } from './git-session.ts';

/** Files whose line ends git changes when it checks them out, relative to the root. */
export interface ConvertedFiles {
  /** Here they are other ones than in the commit. */
  readonly converted: readonly string[];
  /** The next checkout will change them, as “core.autocrlf” is on and no .gitattributes keeps it off. */
  readonly endangered: readonly string[];
}

/** Looks at the files below a root; nothing where git cannot be asked. */
export async function convertedFiles(root: string): Promise<ConvertedFiles> {
  const found = await withGit(root, async (git) => {
    const scope = git.prefix === '' ? [] : ['--', git.prefix.slice(0, -1)];
    const listing = (await git.text('ls-files', '--eol', '-z', ...scope)) ?? '';
    const own = settingOf(git.settings, 'core', 'autocrlf');
    const automatic = own ?? (await git.userSettings('core.autocrlf')).at(-1) ?? 'false';
    const [converted, endangered]: [string[], string[]] = [[], []];
    for (const row of listing.split('\0')) {
      const [, index, tree, attributes, path] = /^i\/(\S*) +w\/(\S*) +attr\/(.*?) *\t(.*)$/s.exec(row) ?? [];
      if (index !== 'lf' || !path?.startsWith(git.prefix)) continue;
      const name = path.slice(git.prefix.length);
      if (tree === 'crlf') converted.push(name);
      else if (attributes === '' && tree === 'lf' && /^(?:true|yes|on|1)$/i.test(automatic))
        endangered.push(name);
    }
    return { converted, endangered };
  }).catch((error: unknown) => {
    if (error instanceof GitProblem) return undefined;
    throw error;
  });
  return found ?? { converted: [], endangered: [] };
}
