import type { Picture } from '../../src/preview/picture.ts';
import { promptPictures } from '../../src/preview/prompts.ts';
import type { Content } from '../support/check.ts';
import { decodedPackage } from '../support/decoded.ts';
import { flat, tagged, words } from '../support/shapes.ts';
import { onBase, themeFiles } from '../support/themes.ts';
import { sine, wav } from '../support/wav.ts';

const tone = (decibels: number, silence = 0, seconds = 4) => {
  const sound = sine(997, decibels);
  return wav({ seconds, samples: (t) => (t < silence ? 0 : sound(t)) });
};
async function pictures(
  files: Record<string, Content>,
  base?: Record<string, Content>,
): Promise<readonly Picture[]> {
  const below = base === undefined ? {} : themeFiles({}, base, 'base');
  const packages = base === undefined ? [] : (onBase().packages ?? []);
  return promptPictures(await decodedPackage({ ...themeFiles({}, files), ...below }, packages, 'acme'));
}
const rectangles = (picture: Picture | undefined, fill: string) =>
  flat(picture?.shapes ?? []).flatMap(({ shape }) =>
    shape.type === 'rectangle' && shape.paint.fill === fill ? [shape.box] : [],
  );

test('a waveform of 400 columns, the first 2 s shaded, the silence told', async () => {
  const [picture] = await pictures({ '2sd-number-pound-key_48kHz_mono.wav': tone(-20, 1) });
  expect(picture).toMatchObject({
    id: 'acme/prompt/2sd-number-pound-key_48kHz_mono.wav',
    about: 'Virtual Reception: asks for a number and the pound key',
    notes: ['4.0 s · −23.2 LUFS · 1.0 s of silence first (about 2 s wanted).'],
  });
  expect(rectangles(picture, '#dbe6f5')).toEqual([{ x: 0, y: 8, width: 400, height: 120 }]);
  expect(rectangles(picture, '#8a99aa')).toEqual([{ x: 0, y: 123, width: 200, height: 5 }]);
  const wave = flat(picture?.shapes ?? []).find(
    ({ shape }) => shape.type === 'path' && shape.data.endsWith('z'),
  )?.shape;
  expect(wave?.type === 'path' && wave.data.split('L')).toHaveLength(800);
});

test('clipped places are ticked and counted', async () => {
  const clipped = wav({
    seconds: 4,
    samples: (t) => (t >= 1 && Math.floor(t * 48_000) % 48_000 < 4 ? 1 : 0.1),
  });
  const [picture] = await pictures({ 'a_48kHz_mono.wav': clipped });
  expect(picture?.notes).toContain('Clipped at 3 places.');
  const [ticks] = picture ? tagged(picture, 'fault') : [];
  expect(ticks?.shape).toMatchObject({ data: 'M201 0v14M401 0v14M601 0v14' });
});

test('loudness is compared with the base, the config or the median', async () => {
  const files = { 'a_48kHz_mono.wav': tone(-10) };
  const [loud] = await pictures(files, { 'a_48kHz_mono.wav': tone(-20) });
  expect(loud?.notes).toContain('10.0 LU louder than the same prompt of the base.');
  expect(words(loud as Picture, 'fault')).toContain('−13.0 LUFS');
  const three = { ...files, 'b_48kHz_mono.wav': tone(-20), 'c_48kHz_mono.wav': tone(-22) };
  const notes = (await pictures(three)).map((picture) => picture.notes[1]);
  expect(notes).toEqual([
    '10.0 LU louder than the median of this theme’s prompts.',
    'As loud as the median of this theme’s prompts.',
    '2.0 LU quieter than the median of this theme’s prompts.',
  ]);
  const configured = promptPictures(await decodedPackage(themeFiles({}, files)), { lufs: -13 });
  expect(configured[0]?.notes[1]).toBe('As loud as the configured loudness.');
});

test('silence and what can’t be measured say so', async () => {
  const [deep, none, silent] = await pictures({
    'a_48kHz_mono.wav': wav({ bits: 24 }),
    'b_48kHz_mono.wav': 'no sound',
    'c_48kHz_mono.wav': wav({ seconds: 1, samples: () => 0 }),
  });
  expect(words(deep as Picture)).toEqual(['No waveform: the file is 24-bit PCM.']);
  expect(words(none as Picture)).toEqual(['No waveform: the file can’t be read.']);
  expect(silent?.notes).toEqual(['1.0 s.', 'Nothing is heard.']);
});
