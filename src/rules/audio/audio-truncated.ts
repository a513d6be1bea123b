import { rule } from '../rule.ts';

/** Writers that can't go back leave a size near the largest one, and never fill in the true one. */
const STREAMED = 0xffffff00;

export default rule({
  id: 'audio-truncated',
  target: 'wav',
  severity: 'error',
  summary: 'Audio is as long as its header says',
  why: 'A file that ends early was cut off while it was copied or written, so that the end of the prompt is missing. Copy or export it again.',
  evidence: { kind: 'F', source: 'RIFF, Multimedia Programming Interface and Data Specifications 1.0' },
  messages: {
    cut: (expected: number, found: number) => `Expected ${expected} bytes of audio, found ${found}.`,
    streamed: (found: number) =>
      `The length of the audio (${found} bytes) was never written into the header.`,
  },
  check({ data }, { report }) {
    if (!data || data.availableSize >= data.declaredSize) return;
    const location = { offset: data.offset - 4 };
    if (data.declaredSize >= STREAMED) report('streamed', [data.availableSize], { location });
    else report('cut', [data.declaredSize, data.availableSize], { location });
  },
});
