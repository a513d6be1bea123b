import { diskFiles } from '../files/disk.ts';
import { settingOf } from './git-config.ts';
import { isGitProblem } from './git-problem.ts';
import { withGit } from './git-session.ts';

/** Files whose line ends git changes when it checks them out, relative to the root. */
export interface ConvertedFiles {
  /** Here they are other ones than in the commit. */
  readonly converted: readonly string[];
  /** The next checkout will change them, as “core.autocrlf” is on and no .gitattributes keeps it off. */
  readonly endangered: readonly string[];
}

/** Enough to come upon the first line end. */
const LOOKED_AT_IN_BYTES = 1_000_000;

/** Looks at the text files below a root that `counts` names; nothing where git cannot be asked. */
export async function convertedFiles(
  root: string,
  counts: (path: string) => boolean,
): Promise<ConvertedFiles> {
  const found = await withGit(root, async (git) => {
    const scope = git.prefix === '' ? [] : ['--', git.prefix.slice(0, -1)];
    const listing = (await git.text('ls-files', '--eol', '-z', ...scope)) ?? '';
    const own = settingOf(git.settings, 'core', 'autocrlf');
    const automatic = own ?? (await git.userSettings('core.autocrlf')).at(-1) ?? 'false';
    const isOn = /^(?:true|yes|on|1)$/i.test(automatic);
    const [converted, endangered]: [string[], string[]] = [[], []];
    for (const row of listing.split('\0')) {
      const [, attributes = '', path] = /^i\/lf +w\/\S* +attr\/(.*?) *\t(.*)$/s.exec(row) ?? [];
      // What Git LFS keeps has this attribute, too: the index holds its pointer.
      if (!path?.startsWith(git.prefix) || attributes.includes('-text')) continue;
      const name = path.slice(git.prefix.length);
      if (!counts(name)) continue;
      const text = await beginning(root, name);
      if (text?.includes('\r\n')) converted.push(name);
      else if (text?.includes('\n') && attributes === '' && isOn) endangered.push(name);
    }
    return { converted, endangered };
  }).catch((error: unknown) => {
    if (isGitProblem(error)) return undefined;
    throw error;
  });
  return found ?? { converted: [], endangered: [] };
}

/** Undefined for what is no file any more, or a link. */
async function beginning(root: string, path: string): Promise<string | undefined> {
  const files = diskFiles(root);
  if ((await files.stat(path))?.type !== 'file') return undefined;
  return Buffer.from(await files.read(path, 0, LOOKED_AT_IN_BYTES)).toString('latin1');
}
