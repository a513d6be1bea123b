import { soundRefusal } from '../../formats/wav/sound-layout.ts';
import type { Wav } from '../../formats/wav/wav.ts';
import type { Asset } from '../../model/package.ts';
import type { Where } from '../../model/rule.ts';
import { PROMPT_FORMAT } from '../../pexip/prompts.ts';

type Asked = { readonly loudness?: number; readonly leadingSilence?: number };

/** The fix that encodes a sound anew as a theme’s prompts have to be, and what else is asked of it. */
export function asPrompt({ name }: Asset, asked: Asked = {}): NonNullable<Where['fix']> {
  const work = { medium: 'sound', sampleRate: PROMPT_FORMAT.sampleRateInHertz, ...asked } as const;
  return () => [{ type: 'transcode', name, work }];
}

/** The same for a WAV, or why it can’t be made. */
export function promptOf(asset: Asset, wav: Wav, asked?: Asked): Pick<Where, 'fix' | 'refusal'> {
  const refusal = soundRefusal(wav);
  return refusal === undefined ? { fix: asPrompt(asset, asked) } : { refusal };
}
