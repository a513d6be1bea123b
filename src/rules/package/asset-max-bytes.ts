import { isLitter } from '../../pexip/litter.ts';
import { mediumOf, megabytes } from '../../reading/sizes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'asset-max-bytes',
  target: 'file',
  severity: 'warning',
  summary: 'Images are at most 2 MB, audio at most 10 MB and text at most 1 MB large',
  why: 'Large files make a client or a splash screen appear late. Save pictures with fewer pixels or a lower quality, and cut long prompts.',
  evidence: { kind: 'H', source: 'Sizes of files in real packages' },
  messages: {
    large: (medium: string, limit: number, found: number) =>
      `Expected at most ${megabytes(limit)} of ${medium}, found ${megabytes(found)}.`,
  },
  options: { imageBytes: 2_000_000, audioBytes: 10_000_000, textBytes: 1_000_000 },
  check({ format, name, size }, { report, options }) {
    const medium = mediumOf(format, name);
    if (medium === undefined || isLitter(name)) return;
    const limit = options[`${medium}Bytes`];
    if (size > limit) report('large', [medium, limit, size]);
  },
});
