import { attempt } from '../../src/fix/attempt.ts';
import { Passes } from '../../src/fix/passes.ts';
import type { DecodedPackage } from '../../src/model/package.ts';

test('a file too large to be encoded anew is refused without being read', async () => {
  const unread = () => {
    throw new Error('It was read.');
  };
  const decoded = { asset: () => ({ size: 250_000_001 }), source: unread } as unknown as DecodedPackage;
  const work = { medium: 'sound', sampleRate: 48_000 } as const;
  const hit = { finding: {} as never, fix: () => [{ type: 'transcode', name: 'x.wav', work } as const] };
  const result = await attempt([hit], { decoded, hits: [hit], passes: new Passes(), recheck: unread });
  expect(result).toEqual({
    refused: 'it has 250000001 bytes, and at most 250000000 are encoded anew.',
  });
});
