/** What GitHub takes as the files of a release. */

import { PublishError } from '../github/errors.ts';
import type { ReleasePlan } from '../model/release.ts';
import { isTemporaryName } from './assets.ts';

const MOST_FILES = 1000;
const LARGEST_FILE_IN_BYTES = 2 ** 31 - 1;

/** Throws a `PublishError` for what GitHub would not take or would change, before anything is sent. */
export function checkPlan({ files }: ReleasePlan): void {
  if (files.length > MOST_FILES) {
    throw new PublishError(`A release holds at most ${MOST_FILES} files, planned are ${files.length}.`);
  }
  const seen = new Set<string>();
  for (const { name, size } of files) {
    if (!/^[A-Za-z0-9_-][A-Za-z0-9._+-]{0,199}$/.test(name) || isTemporaryName(name)) {
      throw new PublishError(
        `${JSON.stringify(name)} can't be the name of a release file: GitHub would change it. Use ASCII letters, digits, ".", "-" and "_" in the tag, in package names and in the archive name, or an archive name without {version}.`,
      );
    }
    if (seen.has(name)) throw new PublishError(`Two files of the release would have the name "${name}".`);
    seen.add(name);
    if (size === 0) throw new PublishError(`${name} is empty; GitHub takes no empty files.`);
    if (size > LARGEST_FILE_IN_BYTES)
      throw new PublishError(`${name} has ${size} bytes; GitHub takes less than 2 GiB.`);
  }
}
