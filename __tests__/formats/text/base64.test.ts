import { base64 } from '../../../src/formats/text/base64.ts';

/** Every value of a byte, in an order that shows each group of 6 bits. */
const bytesOf = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) & 0xff);

test.each([...Array(70).keys(), 65_535, 65_536, 65_537, 3_000_001])(
  'says what Buffer says of %i bytes',
  (length) => {
    const bytes = bytesOf(length);
    expect(base64(bytes) === Buffer.from(bytes).toString('base64')).toBe(true);
  },
);

test('every byte at every place of a group', () => {
  for (let place = 0; place < 3; place++)
    for (let value = 0; value < 256; value++)
      for (const rest of [0, 255]) {
        const bytes = new Uint8Array(3).fill(rest);
        bytes[place] = value;
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }
});

test('reads a part of a buffer as that part', () => {
  const part = bytesOf(100).subarray(7, 31);
  expect(base64(part)).toBe(Buffer.from(part).toString('base64'));
});
