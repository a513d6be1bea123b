import { headerEdits, plainFmtEdits, riffSizeEdits } from '../../src/formats/wav/edits.ts';
import { decodeWav } from '../../src/formats/wav/wav.ts';
import { concat, wav } from '../support/wav.ts';
import { decoded, LIST, memory, mended, ODD } from '../support/wav-checks.ts';

describe('hostile bytes', () => {
  const seeds = [
    wav({ seconds: 0.01, before: [ODD], between: [LIST], after: [ODD], trailing: 3 }),
    wav({ seconds: 0.01, extensible: true, channels: 2 }),
  ];

  async function survives(bytes: Uint8Array): Promise<void> {
    const result = await decodeWav(memory(bytes), { samples: true });
    if (!result.ok) {
      expect(['container', 'empty']).toContain(result.reason);
      return;
    }
    const { value } = result;
    for (const fix of [plainFmtEdits, riffSizeEdits, headerEdits]) {
      const edits = fix(value);
      for (const { offset, length } of edits) expect(offset + length).toBeLessThanOrEqual(bytes.length);
      if (edits.length > 0) await mended(bytes, fix);
    }
  }

  test('a file cut at any byte', async () => {
    for (const seed of seeds) for (let end = 0; end <= seed.length; end++) await survives(seed.slice(0, end));
  });

  test('extreme values at any byte of the headers', async () => {
    for (const seed of seeds) {
      for (let offset = 0; offset < 120; offset++) {
        for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
          const bytes = seed.slice();
          bytes.fill(value, offset, offset + 1 + (offset % 4));
          await survives(bytes);
        }
      }
    }
  });

  test('seeded flips', async () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 1500; round++) {
      const bytes = (seeds[round % 2] ?? seeds[0]!).slice();
      for (let flip = 0; flip <= random(6); flip++) bytes[random(Math.min(bytes.length, 130))] = random(256);
      await survives(bytes);
    }
  });

  test('a million chunks of no size', async () => {
    const bytes = concat([
      wav({ without: 'data' }),
      ...Array.from({ length: 3 }, () => new Uint8Array(3_000_000).fill(0x20)),
    ]);
    for (let offset = 36; offset + 8 <= bytes.length; offset += 8) bytes.fill(0, offset + 4, offset + 8);
    const value = await decoded(bytes, true);
    expect(value.chunks).toHaveLength(512);
  });
});
