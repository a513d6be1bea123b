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
  certainSeverity: 'error',
  summary: 'Images are at most 2 MB, audio at most 10 MB and text at most 1 MB large',
  why: 'Large files make a client or a splash screen appear late. Save pictures with fewer pixels or a lower quality, and cut long prompts. Where a file is beyond a limit of the configuration, it is not judged at all, and that is an error: make it smaller, or raise the limit.',
  evidence: { kind: 'H', source: 'Sizes of files in real packages' },
  messages: {
    large: (medium: string, limit: number, found: number) =>
      `Expected at most ${megabytes(limit)} of ${medium}, found ${megabytes(found)}.`,
    unjudged: (limit: string) => `The file is too large to be judged (limit “${limit}”).`,
  },
  options: {
    'image-bytes': largest('an image', 2_000_000),
    'audio-bytes': largest('a prompt', 10_000_000),
    'text-bytes': largest('a text file', 1_000_000),
  },
  check({ format, name, size, decoded }, { report, options }) {
    if (!decoded.ok && decoded.limit !== undefined) {
      report('unjudged', [decoded.limit], { certain: true });
      return;
    }
    const medium = mediumOf(format, name);
    if (medium === undefined || isLitter(name)) return;
    const limit = options[`${medium}-bytes`];
    if (size > limit) report('large', [medium, limit, size]);
  },
});
