import type { PictureWork, SoundWork, Transcoded, Transcoding } from '../formats/transcoding.ts';

/**
 * Encodes a file anew, once for all the work; of two values for one thing the later counts. Codecs are loaded when they
 * are first needed. Throws a `Refusal` where the work can’t be done.
 */
export async function transcode(bytes: Uint8Array, works: readonly Transcoding[]): Promise<Transcoded> {
  const sounds = works.filter((work): work is SoundWork => work.medium === 'sound');
  const [sound] = sounds;
  if (sound) {
    const { remastered } = await import('../formats/wav/remaster.ts');
    return remastered(bytes, Object.assign({ ...sound }, ...sounds));
  }
  const pictures = works.filter((work): work is PictureWork => work.medium === 'picture');
  const [picture] = pictures;
  if (!picture) throw new Error('There is nothing to do.');
  const { repainted } = await import('../formats/pixels/repaint.ts');
  return repainted(bytes, Object.assign({ ...picture }, ...pictures));
}
