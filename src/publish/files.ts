/** The files of a release, read with care. */
import { createHash } from 'node:crypto';
import { PublishError } from '../github/errors.ts';
import type { ReleaseFile } from '../model/release.ts';

/** The content of a file. Rejects with a `PublishError` when it is no longer what the plan says. */
export async function readChecked(file: ReleaseFile): Promise<Uint8Array> {
  const bytes = await file.read();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== file.size || sha256 !== file.sha256) {
    throw new PublishError(`${file.name} changed after it was built. Build it again and publish that.`);
  }
  return bytes;
}
