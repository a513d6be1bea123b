import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';
import { asPrompt } from './as-prompt.ts';

/** What can be encoded anew, by the names that the message gives; the others take a decoder. */
const CONVERTIBLE = /\b(?:RIFX|RF64|BW64|AIFF)\b/;

const NO_DECODER = 'there is no decoder for it here: export the prompt from an audio editor as 16-bit PCM.';

export default rule({
  id: 'audio-container',
  target: 'file',
  severity: 'error',
  fix: 'unsafe',
  summary: 'Audio is a RIFF WAVE file, little-endian',
  why: 'The platform refuses a theme with any other audio, whatever the file’s name says. Export the prompt as “WAV (Microsoft) signed 16-bit PCM”, mono, 48000 Hz; renaming an MP3 does not convert it.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    invalid: (detail: string) => detail,
  },
  check(asset, { report, pkg }) {
    const fault = decodeFault(asset, 'container', 'wav');
    if (!fault) return;
    const { message, location } = fault;
    if (pkg.kind !== 'theme') report('invalid', [message], { location });
    else if (CONVERTIBLE.test(message)) report('invalid', [message], { location, fix: asPrompt(asset) });
    else report('invalid', [message], { location, refusal: NO_DECODER });
  },
});
