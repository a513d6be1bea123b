/** Audio prompts of themes: names, format, the silence before them. */

import type { Source } from './source.ts';
import { inferred, THEME_PAGE, THEME_PAGE_V13 } from './source.ts';

/** One prompt of the Base theme. */
export interface Prompt {
  readonly file: string;
  /** What callers are told, in our words. */
  readonly meaning: string;
  readonly source: Source;
}

/** The prompts whose whole name is known; the Base theme has more, so the list is open. */
export const PROMPTS: readonly Prompt[] = [
  {
    file: '2sd-invalid-number-three-times-disconnect_48kHz_mono.wav',
    meaning: 'Virtual Reception: the third wrong number, the call ends',
    source: THEME_PAGE_V13,
  },
  {
    file: '2sd-not-entered-valid-number-disconnect-call_48kHz_mono.wav',
    meaning: 'Virtual Reception: no valid number was entered, the call ends',
    source: THEME_PAGE_V13,
  },
  {
    file: '2sd-number-not-valid-try-again_48kHz_mono.wav',
    meaning: 'Virtual Reception: the number is wrong, the caller may try again',
    source: THEME_PAGE_V13,
  },
  {
    file: '2sd-number-pound-key_48kHz_mono.wav',
    meaning: 'Virtual Reception: asks for a number and the pound key',
    source: THEME_PAGE_V13,
  },
  {
    file: '2sd-please-hold-connect-you_48kHz_mono.wav',
    meaning: 'Virtual Reception: the caller is being connected',
    source: THEME_PAGE_V13,
  },
  {
    file: 'conf-call-will-be-disconnected_48kHz_mono.wav',
    meaning: 'the call is about to end',
    source: THEME_PAGE_V13,
  },
  {
    file: 'conf-capacity_exceeded_48kHz_mono.wav',
    meaning: 'the platform has no capacity left',
    source: THEME_PAGE_V13,
  },
];

/** What every prompt is named like: words of lower-case letters, digits, `-` and `_`, then the format. */
export const PROMPT_NAME = {
  pattern: /^[0-9a-z_-]+_48kHz_mono\.wav$/,
  form: '<words>_48kHz_mono.wav',
  source: inferred('names of the known prompts'),
} as const;

/** A prompt that may play right after a call connects, and so begins with silence; file names begin with `prefix`. */
export interface ConnectPrompt {
  readonly prefix: string;
  readonly source: Source;
}

/** The list is open: the vendor marks these prompts in a table of which only the beginning is known. */
export const CONNECT_PROMPTS: readonly ConnectPrompt[] = [
  { prefix: '2sd-number-pound-key', source: THEME_PAGE_V13 },
  { prefix: 'conf-get', source: inferred('PIN prompts of the v13 table, which play first') },
];

/** Seconds of silence before a connect prompt. Only the recommendation is the vendor's; the bounds are ours. */
export const LEADING_SILENCE = { recommended: 2, minimum: 1.5, maximum: 3, source: THEME_PAGE } as const;

/** The one format that a theme's audio has. */
export const PROMPT_FORMAT = {
  /** WAVE_FORMAT_PCM. */
  formatTag: 1,
  channels: 1,
  sampleRateInHertz: 48_000,
  bitsPerSample: 16,
  source: THEME_PAGE,
} as const;

/** Whether the name is that of a known prompt. */
export function isKnownPrompt(file: string): boolean {
  return PROMPTS.some((prompt) => prompt.file === file);
}

/** Whether the name is a known prompt's or has the form of one. */
export function isPromptName(file: string): boolean {
  return isKnownPrompt(file) || PROMPT_NAME.pattern.test(file);
}

/** Whether a prompt of that name may play as soon as a call connects. */
export function playsOnConnect(file: string): boolean {
  return CONNECT_PROMPTS.some((prompt) => file.startsWith(prompt.prefix));
}
