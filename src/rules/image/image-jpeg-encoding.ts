import { READABLE_JPEG } from '../../formats/pixels/refusals.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

export default rule({
  id: 'image-jpeg-encoding',
  target: 'jpeg',
  severity: 'error',
  fix: 'unsafe',
  summary: 'Every JPEG is coded in a way that programs can read',
  why: 'The JPEG standard has variants that hardly any program reads: arithmetic coding, lossless and hierarchical pictures, 12 bits per colour. Export the picture as a baseline or progressive JPEG with 8 bits per colour, which is what every editor writes by default.',
  evidence: { kind: 'F', source: 'ITU-T T.81 (JPEG), and what its common decoders read' },
  messages: {
    process: (process: string) => `Expected a baseline or progressive JPEG, found ${process} coding.`,
    precision: (expected: number, bits: number) =>
      `Expected ${expected} bits per colour, found ${bits} bits.`,
  },
  check({ process, precision, frameOffset }, { report, asset }) {
    const where = { location: { offset: frameOffset }, ...asPicture(asset) };
    const { processes, bits } = READABLE_JPEG;
    if (!processes.has(process)) report('process', [process], where);
    if (precision !== bits) report('precision', [bits, precision], where);
  },
});
