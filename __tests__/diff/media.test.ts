import type { Content } from '../support/check.ts';
import { told as toldIn } from '../support/differences.ts';
import { jpeg, png } from '../support/images.ts';
import { themeFiles } from '../support/themes.ts';
import { wav } from '../support/wav.ts';

const told = (name: string, before: Content, after: Content) =>
  toldIn(themeFiles({}, { [name]: before }), themeFiles({}, { [name]: after }));

describe('a prompt', () => {
  const NAME = 'conf-test_48kHz_mono.wav';
  const tone = (level: number) => (seconds: number) => level * Math.sin(2 * Math.PI * 997 * seconds);
  const late = (seconds: number) => (seconds < 1 ? 0 : tone(0.1)(seconds));

  test('longer', async () => {
    expect(await told(NAME, wav({ seconds: 1 }), wav({ seconds: 2 }))).toEqual([
      `~ prompt ${NAME}: 1.0 → 2.0 s`,
    ]);
  });

  test('louder', async () => {
    const [line] = await told(
      NAME,
      wav({ seconds: 1, samples: tone(0.1) }),
      wav({ seconds: 1, samples: tone(0.2) }),
    );
    expect(line).toMatch(/^~ prompt conf-test_48kHz_mono\.wav: -\d+\.\d → -\d+\.\d LUFS$/);
  });

  test('with other silence before it', async () => {
    const [line] = await told(
      NAME,
      wav({ seconds: 3, samples: tone(0.1) }),
      wav({ seconds: 3, samples: late }),
    );
    expect(line).toContain('silence before it 0.00 → 1.00 s');
  });

  test('in another encoding', async () => {
    const [line] = await told(NAME, wav({ seconds: 1 }), wav({ seconds: 1, sampleRate: 44100 }));
    expect(line).toContain('48000 Hz mono 16-bit PCM → 44100 Hz mono 16-bit PCM');
  });

  test('written differently, with the same samples', async () => {
    const list = new Uint8Array([0x4c, 0x49, 0x53, 0x54, 4, 0, 0, 0, 0x49, 0x4e, 0x46, 0x4f]);
    expect(await told(NAME, wav(), wav({ after: [list] }))).toEqual([
      `~ prompt ${NAME}: the sound is the same, the file is written differently`,
    ]);
  });

  test('re-recorded with the same measures', async () => {
    const [line] = await told(
      NAME,
      wav({ seconds: 1, samples: tone(0.1) }),
      wav({ seconds: 1, samples: (at) => -tone(0.1)(at) }),
    );
    expect(line).toMatch(/: re-recorded, still 1\.0 s, -\d+\.\d LUFS$/);
  });
});

describe('an image', () => {
  test('of another size', async () => {
    expect(
      await told('background.jpg', jpeg({ width: 1280, height: 720 }), jpeg({ width: 1920, height: 1080 })),
    ).toEqual([
      expect.stringMatching(/^~ image background\.jpg: 1280 × 720 → 1920 × 1080, \d+\.\d → \d+\.\d kB$/),
    ]);
  });

  test('in another encoding', async () => {
    const [line] = await told('logo.png', png({ colorType: 2 }), png({ colorType: 6 }));
    expect(line).toContain('RGB 8-bit → RGB with alpha 8-bit');
  });
});

test.each([
  ['12.3 → 14.0 kB', 12_300, 14_000],
  ['999 B → 1.0 kB', 999, 1000],
  ['12301 → 12302 bytes', 12_301, 12_302],
])('an unknown file: %s', async (words, before, after) => {
  expect(await told('notes.bin', 'x'.repeat(before), 'y'.repeat(after))).toEqual([
    `~ file notes.bin: ${words}`,
  ]);
});

test('an unknown file of the same size', async () => {
  expect(await told('notes.bin', 'xxx', 'yyy')).toEqual(['~ file notes.bin: other content, still 3 B']);
});

test('litter is named as what is not shipped', async () => {
  expect(await toldIn(themeFiles(), themeFiles({}, { '.DS_Store': 'x' }))).toEqual([
    '+ file .DS_Store: 1 B, not part of the archive',
  ]);
});
