/** A sound as 32 block characters, for terminals and comments. */

import type { Envelope } from '../formats/wav/envelope.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';
/** What the lowest block stands for, in dBFS; the highest one is full scale. */
const LOWEST_LEVEL = -48;

/** The peaks of successive stretches: silence is `▁`, full scale `█`, each block between them 6 dB. */
export function sparkline({ levels }: Pick<Envelope, 'levels'>): string {
  const step = -LOWEST_LEVEL / BLOCKS.length;
  const block = (level: number) => {
    const index = Math.ceil((level - LOWEST_LEVEL) / step) - 1;
    return BLOCKS[Math.min(Math.max(Number.isNaN(index) ? 0 : index, 0), BLOCKS.length - 1)] ?? '';
  };
  return levels.map(block).join('');
}
