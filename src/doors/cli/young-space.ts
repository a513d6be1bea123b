import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for new values as small as it begins. It grows with what outlives a collection, summed up over the run, so
 * that a check of 1 GB holds 40 MB more than one of 100 MB, whose live values are as few. V8 refuses compiled code that was
 * kept under other flags: this comes before any is taken. Versions of Node that are not known to have the flag are left as
 * they are, since they would complain on the console.
 */
export function keepYoungSpaceSmall(version = process.versions.node, set = setFlagsFromString): void {
  if (/^2[0-4]\./.test(version)) set('--semi-space-growth-factor=1');
}
