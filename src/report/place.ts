import type { Finding } from '../model/report.ts';
import { documentationOf } from '../rules/documentation.ts';

/** `path/of.zip!/inner/path` */
const INSIDE_ZIP = /^(.*?\.zip)!\/(.*)$/is;

/** Where a finding is shown by tools that know only files of the repository. */
export interface Place {
  /** Relative to the repository; the ZIP itself for a file inside a ZIP. */
  readonly file: string;
  /** The path inside the ZIP. */
  readonly inner?: string;
}

/** `prefix` is the project root's path within the repository, with a slash at its end, or ''. */
export function placeOf({ path }: Pick<Finding, 'path'>, prefix: string): Place {
  const [, archive, inner] = INSIDE_ZIP.exec(path) ?? [];
  const file = archive ?? path;
  const full = file === '.' ? prefix.replace(/\/$/, '') : prefix + file;
  return inner === undefined ? { file: full } : { file: full, inner };
}

/** The page of a finding's rule; undefined when a report from elsewhere names another address than the rule's own. */
export function rulePage({
  rule,
  documentation,
}: Pick<Finding, 'rule' | 'documentation'>): string | undefined {
  return /^[a-z0-9-]+$/.test(rule) && documentation === documentationOf(rule) ? documentation : undefined;
}
