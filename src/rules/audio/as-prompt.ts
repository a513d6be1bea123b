import { convertedToWav } from '../../formats/wav/resample.ts';
import type { Asset } from '../../model/package.ts';
import type { Fix } from '../../model/rule.ts';
import { PROMPT_FORMAT } from '../../pexip/prompts.ts';

/** Encodes the audio anew as a theme's prompts have to be: one pass mends encoding, depth, channels and rate. */
export function asPrompt({ name }: Asset): () => Fix {
  const transform = (bytes: Uint8Array) => convertedToWav(bytes, PROMPT_FORMAT.sampleRateInHertz);
  return () => [{ type: 'transform', name, transform }];
}
