/** Entries that are too large to be held: they are unpacked in pieces, and are as right as small ones. */
import { LARGEST_HELD_IN_BYTES } from '../../src/formats/pieces.ts';
import { openedZip, type Part, refusalOf, zipOf } from '../support/zip.ts';

const SIZE = LARGEST_HELD_IN_BYTES + 1_000_003;
/** Compressible, but not as much as a bomb. */
const content = Uint8Array.from({ length: SIZE }, (_, index) =>
  index % 1_000_000 < 100_000 ? (Math.imul(index, 2_654_435_761) >>> 13) & 255 : index & 7,
);
const large = (more: Partial<Part> = {}): Part => ({ name: 'large.wav', data: content, method: 8, ...more });
const equal = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

test.each([
  ['deflated', large()],
  ['stored', large({ method: 0 })],
])('%s: parts anywhere, forwards and backwards, and the whole', async (_, part) => {
  const zip = await openedZip(zipOf([{ name: 'a.txt', data: 'a' }, part]));
  const places = [0, 1, 70_000, SIZE - 5, 300_000, 299_999, SIZE - 1, SIZE, SIZE + 9, 0];
  for (const at of places)
    expect({
      at,
      same: equal(await zip.read('large.wav', at, 4096), content.subarray(at, at + 4096)),
    }).toEqual({
      at,
      same: true,
    });
  expect(equal(await zip.read('large.wav'), content)).toBe(true);
  expect(await zip.verify()).toBeUndefined();
});

test('two are read by turns, and by several at one time', async () => {
  const zip = await openedZip(zipOf([large(), large({ name: 'other.wav' })]));
  const places = [5_000_000, 100, 9_000_000, 4_999_000];
  const read = (name: string, at: number) => zip.source(name).read(at, 1_000_000);
  const parts = await Promise.all(
    places.flatMap((at) =>
      ['large.wav', 'other.wav'].map(async (name) => ({ at, bytes: await read(name, at) })),
    ),
  );
  for (const { at, bytes } of parts) expect(equal(bytes, content.subarray(at, at + 1_000_000))).toBe(true);
});

test('bytes are put into the room that is lent', async () => {
  const zip = await openedZip(zipOf([large()]));
  const room = new Uint8Array(100);
  const bytes = await zip.source('large.wav').read(50, 100, room);
  expect(bytes.buffer).toBe(room.buffer);
  expect(equal(bytes, content.subarray(50, 150))).toBe(true);
});

test.each<[string, Part, string]>([
  ['a wrong checksum', large({ crc32: 1 }), 'its checksum (CRC-32) does not match'],
  [
    'a wrong checksum of a stored one',
    large({ method: 0, crc32: 1 }),
    'its checksum (CRC-32) does not match',
  ],
  ['more bytes than stated', large({ size: SIZE - 9 }), `it unpacks to more than ${SIZE - 9} bytes`],
  [
    'fewer bytes than stated',
    large({ size: SIZE + 9 }),
    `it unpacks to ${SIZE} bytes instead of ${SIZE + 9}`,
  ],
])('%s is found by whoever reads to the end, and by the judge of all', async (_, part, fault) => {
  const zip = zipOf([part]);
  expect(await refusalOf(zip)).toContain(fault);
  const opened = await openedZip(zip);
  const size = part.size ?? SIZE;
  expect((await opened.read('large.wav', 0, 100)).length).toBe(100);
  for (let time = 0; time < 2; time++) {
    const end = opened.read('large.wav', size - 10, 10);
    // A part of a stored entry is read where it lies.
    if (part.method === 0) await end;
    else await expect(end).rejects.toThrow(fault);
  }
});

test('what can’t be unpacked is told at once', async () => {
  const zip = zipOf([large()]);
  zip.fill(255, 40_000, 60_000);
  expect(await refusalOf(zip)).toContain('its bytes cannot be unpacked');
  await expect((await openedZip(zip)).read('large.wav')).rejects.toThrow('its bytes cannot be unpacked');
});
