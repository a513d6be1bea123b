/**
 * Makes JPEG files without detail: each row of blocks has one colour. A block is then nothing but its mean, so that no
 * transform is needed and a file of 1920x1080 pixels takes about 12 kB.
 *
 * Baseline, 8 bits, YCbCr, 4:2:0: a unit of 16x16 pixels is four blocks of Y, one of Cb and one of Cr (ITU-T T.81, JFIF).
 */

export interface RgbColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const UNIT_IN_PIXELS = 16;
/** Eight times the mean of a block is its first coefficient; divided by this it is the mean itself. */
const QUANTUM = 8;

// Means differ by 255 at most, which takes 8 bits; what does not differ takes one bit.
const CODES: readonly (readonly [bits: number, length: number])[] = [
  [0b0, 1],
  ...[0, 1, 2, 3, 4, 5, 6].map((index) => [0b1000 + index, 4] as const),
  [0b11110, 5],
];
const DC_TABLE = [1, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...CODES.keys()];
/** The one code of the other coefficients: there are none. */
const AC_TABLE = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** A picture of that size in pixels; `colorOf` gives a row of 16 pixels its colour, by its number from the top. */
export function plainJpeg(width: number, height: number, colorOf: (row: number) => RgbColor): Uint8Array {
  const rows = Math.ceil(height / UNIT_IN_PIXELS);
  const columns = Math.ceil(width / UNIT_IN_PIXELS);
  const bits = new BitWriter();
  let before: Means = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const means = meansOf(colorOf(row));
    for (let column = 0; column < columns; column++) {
      [0, 0, 0, 0, 1, 2].forEach((component, index) => {
        const isNew = column === 0 && (index === 0 || component > 0);
        writeBlock(bits, isNew ? (means[component] ?? 0) - (before[component] ?? 0) : 0);
      });
    }
    before = means;
  }
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...new Array<number>(64).fill(QUANTUM)]),
    ...segment(0xc0, [8, ...size, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]),
    ...segment(0xc4, [0x00, ...DC_TABLE, 0x10, ...AC_TABLE]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    ...bits.bytes(),
    ...[0xff, 0xd9],
  ]);
}

type Means = readonly [y: number, cb: number, cr: number];

/** Y, Cb and Cr of a colour, as differences to the middle. */
function meansOf({ red, green, blue }: RgbColor): Means {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  const limited = (value: number) => Math.max(-128, Math.min(127, Math.round(value)));
  return [limited(y - 128), limited((blue - y) / 1.772), limited((red - y) / 1.402)];
}

/** The difference of a mean to the one before, then the end of the block. */
function writeBlock(bits: BitWriter, difference: number): void {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const [code, length] = CODES[size] ?? [0, 1];
  bits.write(code, length);
  if (size > 0) bits.write(difference > 0 ? difference : difference + 2 ** size - 1, size);
  bits.write(0, 1);
}

function segment(marker: number, content: readonly number[]): number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
}

/** Bits from the left; a byte of ones is followed by a zero, so that it is no marker. */
class BitWriter {
  readonly #bytes: number[] = [];
  #held = 0;
  #count = 0;

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >> bit) & 1);
      this.#count++;
      if (this.#count === 8) this.#flush();
    }
  }

  /** All of them, the last byte filled with ones. */
  bytes(): readonly number[] {
    while (this.#count > 0) this.write(1, 1);
    return this.#bytes;
  }

  #flush(): void {
    this.#bytes.push(this.#held, ...(this.#held === 0xff ? [0] : []));
    this.#held = 0;
    this.#count = 0;
  }
}
