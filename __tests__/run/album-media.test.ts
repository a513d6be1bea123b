import type { Source } from '../../src/formats/format.ts';
import type { Exhibit } from '../../src/preview/exhibit.ts';
import type { Media, Picture } from '../../src/preview/picture.ts';
import { type AlbumDraft, withMedia } from '../../src/run/album-media.ts';
import { wav } from '../support/wav.ts';

const mediaOf = (path: string, size: number): Media => ({
  path,
  type: 'image/png',
  size,
  width: 1,
  height: 1,
});

function picture(id: string, media: readonly Media[], part: Partial<Picture> = {}): Picture {
  return {
    id,
    key: id,
    kind: 'image',
    title: id,
    about: '',
    package: 'acme',
    twins: [],
    subjects: media.map(({ path }) => ({ path })),
    width: 1,
    height: 1,
    shapes: [],
    media,
    notes: [],
    assumed: undefined,
    ...part,
  };
}

/** A file of so many bytes, all of one value. */
const file = (size: number, value = 0): Source => ({
  size,
  read: async (offset, length) => new Uint8Array(Math.max(0, Math.min(length, size - offset))).fill(value),
});

function draft(
  exhibits: readonly Exhibit[],
  now: Record<string, Source>,
  before: Record<string, Source> = {},
): AlbumDraft {
  return {
    package: 'acme',
    kind: 'theme',
    path: 'acme',
    undrawn: [],
    left: 0,
    exhibits,
    files: { now: new Map(Object.entries(now)), before: new Map(Object.entries(before)) },
  };
}

test('holds at most 24 MB, the important first, and nothing above 2 MB', async () => {
  const size = 1_900_000;
  const names = Array.from({ length: 20 }, (_, index) => `${index}.png`);
  const exhibits = names.map((name): Exhibit => ({ picture: picture(name, [mediaOf(name, size)]) }));
  const files = Object.fromEntries(names.map((name, index) => [name, file(size, index)]));
  const huge: Exhibit = { picture: picture('huge.png', [mediaOf('huge.png', 2_000_001)]) };
  const [album] = await withMedia(
    [draft([...exhibits, huge], { ...files, 'huge.png': file(2_000_001, 99) })],
    (exhibit) => (exhibit.picture.id === '19.png' ? 0 : exhibit.picture.id === '18.png' ? 1 : 2),
  );
  const kept = [...(album?.now.images.keys() ?? [])];
  expect(kept).toHaveLength(12);
  expect(kept.slice(0, 3)).toEqual(['19.png', '18.png', '0.png']);
});

test('the same bytes stand once, whatever they are called and whenever they were', async () => {
  const exhibit: Exhibit = {
    picture: picture('x', [mediaOf('a.png', 9), mediaOf('b.png', 9)]),
    before: picture('x', [mediaOf('a.png', 9)]),
    change: 'changed',
  };
  const [album] = await withMedia(
    [draft([exhibit], { 'a.png': file(9, 1), 'b.png': file(9, 2) }, { 'a.png': file(9, 2) })],
    () => 0,
  );
  const idOf = (version: 'now' | 'before', path: string) => album?.[version].images.get(path)?.id;
  expect([idOf('now', 'a.png'), idOf('now', 'b.png'), idOf('before', 'a.png')]).toEqual([
    'media-1',
    'media-2',
    'media-2',
  ]);
});

/** The first bytes of a long recording, as all that anybody may read of it. */
function recording(seconds: number): Source & { readonly longest: () => number } {
  const head = wav({ data: new Uint8Array(0), dataSize: seconds * 96_000, riffSize: seconds * 96_000 + 36 });
  let longest = 0;
  return {
    size: head.length + seconds * 96_000,
    read: async (offset, length) => {
      longest = Math.max(longest, length);
      const bytes = new Uint8Array(length);
      bytes.set(head.subarray(offset, offset + length));
      return bytes;
    },
    longest: () => longest,
  };
}

const prompt = (path: string): Exhibit => ({
  picture: picture(path, [], { kind: 'prompt', subjects: [{ path }] }),
});

test('of a sound that the page has no room for only the header is read', async () => {
  const images = Array.from({ length: 12 }, (_, index) => [`${index}.png`, file(1_999_000, index)] as const);
  // What is left after twelve images are 12,000 bytes: half a second, and not two of them.
  const sounds = [1, 130, 0.5, 0.5].map((seconds, index) => [`${index}.wav`, recording(seconds)] as const);
  const exhibits = [
    {
      picture: picture(
        'images',
        images.map(([path]) => mediaOf(path, 1_999_000)),
      ),
    },
    ...sounds.map(([path]) => prompt(path)),
  ];
  const [album] = await withMedia([draft(exhibits, Object.fromEntries([...images, ...sounds]))], () => 0);
  expect([...(album?.now.sounds.keys() ?? [])]).toEqual(['2.wav']);
  expect(sounds.map(([, sound]) => sound.longest() > 4096)).toEqual([false, false, true, false]);
});

test('the same sound twice takes up its room twice, and is there under both names', async () => {
  const images = Array.from({ length: 12 }, (_, index) => [`${index}.png`, file(1_999_000, index)] as const);
  const exhibits = [
    {
      picture: picture(
        'images',
        images.map(([path]) => mediaOf(path, 1_999_000)),
      ),
    },
    ...['a.wav', 'b.wav', 'c.wav'].map(prompt),
  ];
  // Of the 12,000 bytes that are left, a copy takes 4858.
  const sound = () => recording(0.3);
  const files = { 'a.wav': sound(), 'b.wav': sound(), 'c.wav': sound() };
  const [album] = await withMedia([draft(exhibits, { ...Object.fromEntries(images), ...files })], () => 0);
  const sounds = album?.now.sounds;
  expect([...(sounds?.keys() ?? [])]).toEqual(['a.wav', 'b.wav']);
  expect(sounds?.get('b.wav')).toBe(sounds?.get('a.wav'));
});

test('others have their turn between two pictures', async () => {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const names = Array.from({ length: 9 }, (_, index) => `${index}.png`);
  const exhibits = names.map((name): Exhibit => ({ picture: picture(name, [mediaOf(name, 9)]) }));
  await withMedia([draft(exhibits, Object.fromEntries(names.map((name) => [name, file(9)])))], () => 0);
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(8);
});

test('prompts are copied; what is gone or no sound is left out', async () => {
  const sound = wav({ seconds: 1 });
  const gone: Source = {
    size: 9,
    read: async () => {
      throw new Error('It is gone.');
    },
  };
  const [album] = await withMedia(
    [
      draft([prompt('a.wav'), prompt('b.wav'), prompt('c.wav')], {
        'a.wav': { size: sound.length, read: async (from, length) => sound.subarray(from, from + length) },
        'b.wav': gone,
        'c.wav': file(100),
      }),
    ],
    () => 2,
  );
  expect([...(album?.now.sounds.keys() ?? [])]).toEqual(['a.wav']);
  expect(atob(album?.now.sounds.get('a.wav') ?? '').slice(0, 4)).toBe('RIFF');
});
