/** Files that are a row of parts: RIFF (WAV, WebP), PNG, JPEG and ICNS, taken apart, damaged and put together. */
import { join } from '../__tests__/support/bytes.ts';
import { crc32 } from '../src/formats/image/crc32.ts';
import { changed, damagedBytes, numberBytes } from './damage.ts';
import type { Random } from './random.ts';

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** The stated length of the content, where it lies. */
  readonly stated?: number;
}

/** How a format is made of parts. */
export interface Chunked {
  /** The bytes in front of the first part. */
  readonly head: number;
  /** Names that the format knows, for parts that come from nowhere. */
  readonly names: readonly string[];
  split(bytes: Uint8Array): readonly Part[];
  write(part: Part): Uint8Array;
  /** What is in front, for what follows it. */
  readonly front?: (head: Uint8Array, body: Uint8Array) => Uint8Array;
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const codes = (name: string) => Uint8Array.from(name, (letter) => letter.charCodeAt(0));
const number = (value: number, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value >>> 0, littleEndian);
  return new Uint8Array(view.buffer);
};
const read = (bytes: Uint8Array, at: number, littleEndian: boolean): number =>
  at + 4 <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0, littleEndian) : 0;

/** Parts with a name of four letters and a length of four bytes, in either order. */
function tagged(options: {
  readonly littleEndian: boolean;
  readonly nameFirst: boolean;
  readonly head: number;
  /** Bytes of the part's frame that the length counts too. */
  readonly counted: number;
  /** Bytes behind the content. */
  readonly behind: number;
  readonly padded: boolean;
}): (bytes: Uint8Array) => Part[] {
  return (bytes) => {
    const parts: Part[] = [];
    for (let at = options.head; at + 8 <= bytes.length; ) {
      const [name, length] = options.nameFirst ? [at, at + 4] : [at + 4, at];
      const size = Math.max(0, read(bytes, length, options.littleEndian) - options.counted);
      const content = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size));
      parts.push({ name: latin(bytes.subarray(name, name + 4)), content });
      at += 8 + size + options.behind + (options.padded ? size % 2 : 0);
    }
    return parts;
  };
}

const riff = (littleEndian: boolean, names: readonly string[]): Chunked => ({
  head: 12,
  names,
  split: tagged({ littleEndian, nameFirst: true, head: 12, counted: 0, behind: 0, padded: true }),
  write: ({ name, content, stated = content.length }) =>
    join(codes(name), number(stated, littleEndian), content, new Uint8Array(content.length % 2)),
  front: (head, body) =>
    join(head.subarray(0, 4), number(body.length + 4, littleEndian), head.subarray(8, 12)),
});

export const WAV_PARTS = riff(true, [
  'fmt ',
  'data',
  'LIST',
  'fact',
  'bext',
  'JUNK',
  'ds64',
  'id3 ',
  'cue ',
  'PAD ',
]);
export const RIFX_PARTS = riff(false, ['fmt ', 'data', 'LIST']);
export const WEBP_PARTS = riff(true, [
  'VP8 ',
  'VP8L',
  'VP8X',
  'ALPH',
  'ANIM',
  'ANMF',
  'EXIF',
  'ICCP',
  'XMP ',
]);
export const PNG_PARTS: Chunked = {
  head: 8,
  names: [
    'IHDR',
    'PLTE',
    'IDAT',
    'IEND',
    'tRNS',
    'acTL',
    'fcTL',
    'fdAT',
    'iCCP',
    'eXIf',
    'tEXt',
    'zTXt',
    'gAMA',
  ],
  split: tagged({ littleEndian: false, nameFirst: false, head: 8, counted: 0, behind: 4, padded: false }),
  write({ name, content, stated = content.length }) {
    const body = join(codes(name), content);
    return join(number(stated, false), body, number(crc32(body), false));
  },
};
export const ICNS_PARTS: Chunked = {
  head: 8,
  names: ['TOC ', 'ic07', 'ic08', 'ic09', 'ic10', 'ic14', 'icp4', 'is32', 's8mk', 'il32', 'l8mk', 'info'],
  split: tagged({ littleEndian: false, nameFirst: true, head: 8, counted: 8, behind: 0, padded: false }),
  write: ({ name, content, stated = content.length }) =>
    join(codes(name), number(stated + 8, false), content),
  front: (head, body) => join(head.subarray(0, 4), number(body.length + 8, false)),
};
/** A part's name is its marker code as a letter; what follows a scan's header belongs to the scan. */
export const JPEG_PARTS: Chunked = {
  head: 2,
  names: [
    ...'\u00c0\u00c1\u00c2\u00c3\u00c4\u00c9\u00da\u00db\u00dd\u00e0\u00e1\u00e2\u00ed\u00ee\u00fe\u00d9\u00d0\u0001',
  ],
  split(bytes) {
    const parts: Part[] = [];
    for (let at = 2; at + 4 <= bytes.length; ) {
      const code = bytes[at + 1] ?? 0;
      const size = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
      let end = Math.min(bytes.length, at + 2 + size);
      if (code === 0xda)
        while (end < bytes.length && !(bytes[end] === 0xff && (bytes[end + 1] ?? 0) > 0xd8)) end++;
      parts.push({ name: String.fromCharCode(code), content: bytes.subarray(at + 4, end), stated: size });
      at = Math.max(end, at + 2);
    }
    return [...parts, { name: '\u00d9', content: new Uint8Array(0) }];
  },
  write({ name, content, stated = content.length + 2 }) {
    const marker = Uint8Array.of(0xff, name.charCodeAt(0));
    return name === '\u00d9' ? marker : join(marker, [(stated >> 8) & 0xff, stated & 0xff], content);
  },
};

/** The file with some of its parts gone, doubled, moved, renamed, changed inside or lying about their length. */
export function damagedParts(random: Random, bytes: Uint8Array, format: Chunked): Uint8Array {
  const parts = [...format.split(bytes)];
  for (let count = random.between(1, 4); count > 0; count--) damagePart(random, parts, format);
  const body = join(...parts.map((part) => format.write(part)));
  const head = bytes.subarray(0, format.head);
  const isHonest = random.chance(0.8);
  const front = isHonest && format.front ? format.front(head, body) : head;
  const whole = join(front, body);
  return random.chance(0.1) ? damagedBytes(random, whole) : whole;
}

function damagePart(random: Random, parts: Part[], format: Chunked): void {
  const at = random.below(Math.max(1, parts.length));
  const part = parts[at] ?? { name: random.pick(format.names), content: new Uint8Array(4) };
  const into = random.below(part.content.length + 1);
  random.choose<unknown>(
    () => parts.splice(at, 1),
    () => parts.splice(at, 0, part),
    () => parts.splice(random.below(parts.length), 0, ...parts.splice(at, 1)),
    () => parts.splice(at, 1, { ...part, name: random.pick(format.names) }),
    () => parts.splice(at, 1, { ...part, content: changed(part.content, into, numberBytes(random)) }),
    () => parts.splice(at, 1, { ...part, content: damagedBytes(random, part.content) }),
    () => parts.splice(at, 1, { ...part, content: part.content.subarray(0, into) }),
    () =>
      parts.splice(at, 1, {
        ...part,
        stated: random.pick([0, 1, 2, 3, part.content.length + 1, 65_535, 2 ** 31, 2 ** 32 - 1]),
      }),
    () =>
      parts.splice(at, 0, {
        name: random.pick(format.names),
        content: Uint8Array.from(random.times(random.below(40), () => random.below(256))),
      }),
  );
}
