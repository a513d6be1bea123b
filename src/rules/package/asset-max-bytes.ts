import { isLitter } from '../../pexip/litter.ts';
import { mediumOf, megabytes } from '../../reading/sizes.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

const largest = (what: string, bytes: number) =>
  option.number({
    default: bytes,
    minimum: 1,
    maximum: 1_000_000_000,
    unit: 'bytes',
    says: `How large ${what} may be`,
  });

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
  options: {
    'image-bytes': largest('an image', 2_000_000),
    'audio-bytes': largest('a prompt', 10_000_000),
    'text-bytes': largest('a text file', 1_000_000),
  },
  check({ format, name, size }, { report, options }) {
    const medium = mediumOf(format, name);
    if (medium === undefined || isLitter(name)) return;
    const limit = options[`${medium}-bytes`];
    if (size > limit) report('large', [medium, limit, size]);
  },
});
