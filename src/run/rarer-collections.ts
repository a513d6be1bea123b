import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8’s heap grow threefold before garbage is collected. A build hands on many large buffers above a small heap, and V8
 * marks the whole heap for every 10 MB of them: in a build of 309 MB 85 times, 15 times with this. It holds for the whole
 * process, so only programs of our own call it. Versions of Node that are not known to have the flag are left as they are, since
 * they would complain on the console.
 */
export function collectMoreRarely(version = process.versions.node, set = setFlagsFromString): void {
  if (/^2[0-4]\./.test(version)) set('--heap-growing-percent=200');
}
