import { spawnSync } from 'node:child_process';
import { decodeJpeg } from '../../../src/formats/image/jpeg.ts';
import { plainJpeg, type RgbColor } from '../../../src/formats/image/plain-jpeg.ts';

const SHADES: readonly RgbColor[] = [
  { red: 0, green: 0, blue: 0 },
  { red: 255, green: 255, blue: 255 },
  { red: 255, green: 0, blue: 0 },
  { red: 11, green: 61, blue: 96 },
];
const shade = (row: number) => SHADES[row % SHADES.length]!;

test('is a baseline picture of three components and the size that was asked for', () => {
  const decoded = decodeJpeg(plainJpeg(1920, 1080, shade));
  expect(decoded).toMatchObject({
    ok: true,
    value: { width: 1920, height: 1080, components: 3, color: 'ycc', process: 'baseline' },
  });
  expect(plainJpeg(1920, 1080, shade).length).toBeLessThan(14_000);
});

const hasDecoder = spawnSync('ffmpeg', ['-version']).status === 0;
(hasDecoder ? test : test.skip)('has the colours that were asked for, as another decoder reads it', () => {
  const { stdout, stderr } = spawnSync(
    'ffmpeg',
    ['-v', 'warning', '-xerror', '-f', 'mjpeg', '-i', '-', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
    { input: plainJpeg(40, 100, shade) },
  );
  expect(stderr.toString()).not.toMatch(/error|overread|invalid/i);
  expect(stdout.length).toBe(40 * 100 * 3);
  for (let row = 0; row * 16 + 8 < 100; row++) {
    const at = ((row * 16 + 8) * 40 + 20) * 3;
    const { red, green, blue } = shade(row);
    const [r, g, b] = stdout.subarray(at, at + 3) as unknown as [number, number, number];
    for (const difference of [r - red, g - green, b - blue])
      expect(Math.abs(difference)).toBeLessThanOrEqual(4);
  }
});
