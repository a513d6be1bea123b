import { UsageError } from '../model/usage-error.ts';

/** What a tag is a version of. */
export interface ReleaseLine {
  readonly version: string;
  /** The package whose name stands before the version; absent when it is the whole project's. */
  readonly package?: string;
}

/**
 * Reads a tag. `acme/v2.0.0`, `acme-v2.0.0` and `acme@2.0.0` are version 2.0.0 of `acme` where a package has that name; of
 * several names that fit the longest one counts. Every other tag is the whole project's.
 */
export function lineOf(tag: string, names: readonly string[]): ReleaseLine {
  const fitting = names
    .filter((name) => name !== '' && tag.startsWith(name) && isVersion(tag.slice(name.length)))
    .sort((a, b) => b.length - a.length);
  const [name] = fitting;
  return name === undefined
    ? { version: versionOfTag(tag) }
    : { version: versionOfTag(tag.slice(name.length + 1)), package: name };
}

/** A hyphen is a part of many names, so that a number must follow it. */
const isVersion = (rest: string): boolean => /^(?:[/@].|-v?\d)/.test(rest);

/** Without a leading `v`, and with `-` for what would be a directory. */
export function versionOfTag(tag: string): string {
  return tag.replace(/^v(?=\d)/, '').replaceAll(/[/\\]/g, '-');
}

/** Throws a UsageError when git would refuse a tag of that name (git-check-ref-format). */
export function checkTagName(tag: string): void {
  const fault = faultOf(tag);
  if (fault !== undefined)
    throw new UsageError(`“${tag}” can’t be the name of a tag: ${fault}. Give one such as “v1.2.0”.`);
}

function faultOf(tag: string): string | undefined {
  if (tag === '') return 'it is empty';
  if (/[\p{Cc} ~^:?*[\\]/u.test(tag)) return 'it holds a blank, a control character or one of ~ ^ : ? * [ \\';
  if (tag.includes('..') || tag.includes('@{')) return 'it holds “..” or “@{”';
  if (tag.startsWith('-')) return 'it begins with “-”';
  if (tag.endsWith('.')) return 'it ends with “.”';
  if (tag === '@' || tag === 'HEAD') return 'git has another use for it';
  const parts = tag.split('/');
  if (parts.includes('')) return 'a slash stands at an end or beside another one';
  if (parts.some((part) => part.startsWith('.') || part.endsWith('.lock')))
    return 'a part of it begins with “.” or ends with “.lock”';
  return undefined;
}
