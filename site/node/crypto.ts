/** The part of Node’s hashes that archives are made with. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

const ALGORITHMS = { sha1, sha256 };

export function createHash(name: keyof typeof ALGORITHMS) {
  const hash = ALGORITHMS[name].create();
  const self = {
    update(data: Uint8Array | string) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return self;
    },
    digest(form?: 'hex') {
      const bytes = Buffer.from(hash.digest());
      return form === undefined ? bytes : bytes.toString('hex');
    },
  };
  return self;
}
