import { entryPath } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { isControl, nameFaults, shownPath } from './entry-path.ts';

const LONGEST_NAME_IN_BYTES = 255;
/** What Linux takes for a path. */
const LONGEST_PATH_IN_BYTES = 4096;
/** A drive letter has a colon, too, and is told by itself. */
const DRIVE = /^[A-Za-z]:/;

export default rule({
  id: 'package-path',
  target: 'file',
  severity: 'error',
  summary: 'Every path is safe to unpack on every system',
  why: 'A path that leaves the package can overwrite other files where it is unpacked, and names that Windows reserves or trims can’t be unpacked there. Rename the file or its directory.',
  evidence: { kind: 'S', source: 'Path traversal (CWE-22), and Microsoft’s rules for file names' },
  messages: {
    absolute: (path: string) => `The path “${path}” must be relative to the package.`,
    parent: (path: string) => `The path “${path}” must not leave the package with “..”.`,
    backslash: (path: string) => `The path “${path}” must have forward slashes, not backslashes.`,
    control: (path: string) => `The path “${path}” must not have control characters.`,
    character: (name: string, characters: string) =>
      `The name “${name}” must not have ${characters}: Windows can’t hold it.`,
    half: (path: string) =>
      `The path “${path}” must be whole Unicode characters; one of them is cut in half.`,
    trailing: (name: string) => `The name “${name}” must not end in a dot or a space: Windows drops it.`,
    reserved: (name: string) => `The name “${name}” is one that Windows keeps for a device.`,
    long: (name: string, bytes: number) =>
      `Expected a name of at most ${LONGEST_NAME_IN_BYTES} bytes, found ${bytes} bytes in “${name}”.`,
    deep: (path: string, bytes: number) =>
      `Expected a path of at most ${LONGEST_PATH_IN_BYTES} bytes, found ${bytes} bytes: “${path}”.`,
  },
  check(asset, { report, pkg }) {
    const path = entryPath(asset, pkg);
    const names = path.split('/');
    const shown = shownPath(path);
    const size = new TextEncoder().encode(path).length;
    if (path.startsWith('/') || DRIVE.test(path)) report('absolute', [shown]);
    if (names.includes('..')) report('parent', [shown]);
    else if (path.split('\\').includes('..')) report('parent', [shown]);
    if (path.includes('\\')) report('backslash', [shown]);
    if ([...path].some(isControl)) report('control', [shown]);
    if (/\p{Cs}/u.test(path)) report('half', [shown]);
    if (size > LONGEST_PATH_IN_BYTES) report('deep', [shown, size]);
    for (const name of path.replace(DRIVE, '').split(/[/\\]/)) {
      const bytes = new TextEncoder().encode(name).length;
      const { isTrimmed, isReserved, forbidden } = nameFaults(name);
      if (isTrimmed) report('trailing', [shownPath(name)]);
      if (isReserved) report('reserved', [shownPath(name)]);
      if (forbidden.length > 0)
        report('character', [shownPath(name), forbidden.map((character) => `“${character}”`).join(', ')]);
      if (bytes > LONGEST_NAME_IN_BYTES) report('long', [shownPath(name), bytes]);
    }
  },
});
