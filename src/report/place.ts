import type { Finding } from '../model.ts';

/** Where a finding is shown by tools that know only files of the repository. */
export interface Place {
  /** Relative to the repository; the ZIP itself for a file inside a ZIP. */
  readonly file: string;
  /** The path inside the ZIP. */
  readonly inner?: string;
}

/** `prefix` is the project root's path within the repository, with a slash at its end, or ''. */
export function placeOf({ path }: Pick<Finding, 'path'>, prefix: string): Place {
  const [file = '', ...inner] = path.split('!/');
  const full = file === '.' ? prefix.replace(/\/$/, '') : prefix + file;
  return inner.length === 0 ? { file: full } : { file: full, inner: inner.join('!/') };
}
