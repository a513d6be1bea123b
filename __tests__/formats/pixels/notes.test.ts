import { decodeJpeg } from '../../../src/formats/image/jpeg.ts';
import { cleanExif } from '../../../src/formats/pixels/exif-notes.ts';
import { encodeJpeg } from '../../../src/formats/pixels/jpeg-encoder.ts';
import { upright } from '../../../src/formats/pixels/orient.ts';
import { repainted } from '../../../src/formats/pixels/repaint.ts';
import { covering } from '../../../src/formats/pixels/resize.ts';
import { cleanXmp } from '../../../src/formats/pixels/xmp-notes.ts';
import { flips, truncations } from '../../support/damage.ts';
import { jpegSegment } from '../../support/images.ts';
import { ascii, concat } from '../../support/wav.ts';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

/** A TIFF file, big-endian, of these fields; values longer than four bytes lie behind the directory. */
function tiff(
  fields: readonly (readonly [tag: number, type: number, value: Uint8Array])[],
  thumbnail = 0,
): Uint8Array {
  const sizes = [0, 1, 1, 2, 4];
  const directory = new Uint8Array(2 + fields.length * 12 + 4);
  const view = new DataView(directory.buffer);
  view.setUint16(0, fields.length);
  const behind: Uint8Array[] = [];
  let at = 8 + directory.length;
  for (const [index, [tag, type, value]] of fields.entries()) {
    const field = 2 + index * 12;
    view.setUint16(field, tag);
    view.setUint16(field + 2, type);
    view.setUint32(field + 4, value.length / (sizes[type] ?? 1));
    if (value.length <= 4) directory.set(value, field + 8);
    else {
      view.setUint32(field + 8, at);
      behind.push(value);
      at += value.length;
    }
  }
  view.setUint32(directory.length - 4, thumbnail);
  return concat([ascii('MM\0*\0\0\0\x08'), directory, ...behind]);
}
const uint32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

describe('EXIF', () => {
  const place = tiff([
    [1, 2, ascii('N\0')],
    [2, 2, ascii('51 Oxford\0')],
  ]).subarray(8);
  const withPlace = () => {
    const fields = (offset: number) =>
      tiff([
        [0x0112, 3, Uint8Array.of(0, 6)],
        [0x013b, 2, ascii('Jane Doe\0')],
        [0x8298, 2, ascii('(c) Acme\0')],
        [0x8825, 4, uint32(offset)],
      ]);
    const offset = fields(0).length;
    const moved = place.slice();
    // The place’s long value stands behind its directory.
    new DataView(moved.buffer).setUint32(2 + 12 + 8, offset + 30);
    return concat([fields(offset), moved]);
  };
  test('author and copyright stay, the turn and the place go', () => {
    const cleaned = cleanExif(withPlace());
    expect(text(cleaned)).toContain('Jane Doe');
    expect(text(cleaned)).toContain('(c) Acme');
    expect(text(withPlace())).toContain('51 Oxford');
    expect(text(cleaned)).not.toContain('Oxford');
    expect(new DataView((cleaned ?? new Uint8Array(9)).buffer).getUint16(8)).toBe(2);
    expect(cleaned).toHaveLength(withPlace().length);
  });
  test('a thumbnail goes', () => {
    const first = tiff([[0x013b, 2, ascii('Jane Doe\0')]]);
    const second = tiff([
      [0x0201, 4, uint32(first.length + 30)],
      [0x0202, 4, uint32(9)],
    ]).subarray(8);
    const whole = concat([
      tiff([[0x013b, 2, ascii('Jane Doe\0')]], first.length),
      second,
      ascii('THUMBNAIL'),
    ]);
    expect(text(cleanExif(whole))).not.toContain('THUMB');
    expect(text(cleanExif(whole))).toContain('Jane');
  });
  test('what can’t be read is dropped, and no damage throws', () => {
    expect(cleanExif(ascii('XX'))).toBeUndefined();
    for (const damaged of [...truncations(withPlace()), ...flips(withPlace(), 300, 3)]) cleanExif(damaged);
  });
});

describe('XMP', () => {
  const clean = (xmp: string) => text(cleanXmp(ascii(xmp)));
  test('the place and the turn go, as attributes and as elements', () => {
    expect(
      clean(
        '<rdf:Description dc:rights="Acme" exif:GPSLatitude="51,45N" e:GPSLongitude=\'1,15W\' tiff:Orientation="6"><exif:GPSAltitude>9/1</exif:GPSAltitude><tiff:Orientation>6</tiff:Orientation><e:GPSMapDatum/><dc:creator>Jane</dc:creator></rdf:Description>',
      ),
    ).toBe('<rdf:Description dc:rights="Acme"><dc:creator>Jane</dc:creator></rdf:Description>');
  });
  test('what does not end, and what is no UTF-8, is dropped', () => {
    expect(cleanXmp(ascii('<a:GPSLatitude>51'))).toBeUndefined();
    expect(cleanXmp(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toBeUndefined();
  });
  test('a hostile one takes no time', () => {
    const start = performance.now();
    clean(' a:GPSa="'.repeat(7000));
    clean('<a:GPSa '.repeat(8000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a JPEG encoded anew', () => {
  const grey = (width: number, height: number) => ({
    width,
    height,
    data: new Uint8ClampedArray(width * height * 4).fill(128),
  });
  test('keeps density, comment and author, and drops the profile of other colours', async () => {
    const source = await encodeJpeg(grey(40, 30));
    const dense = source.slice();
    dense.set([1, 0, 72, 0, 72], 13);
    const marked = concat([
      dense.subarray(0, 20),
      jpegSegment(0xfe, ascii('a comment')),
      jpegSegment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile of RGB')),
      jpegSegment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<a dc:creator="Jane" e:GPSLatitude="51"/>')),
      dense.subarray(20),
    ]);
    const { bytes } = await repainted(marked, { medium: 'picture', format: 'jpeg' });
    expect([...bytes.subarray(13, 18)]).toEqual([1, 0, 72, 0, 72]);
    for (const part of ['a comment', 'profile of RGB', 'dc:creator="Jane"'])
      expect(text(bytes)).toContain(part);
    expect(text(bytes)).not.toContain('GPS');
    expect(decodeJpeg(bytes)).toMatchObject({ ok: true, value: { width: 40, height: 30 } });
    expect((await repainted(marked, { medium: 'picture', format: 'jpeg' })).bytes).toEqual(bytes);
  });
  test('is refused where its pixels are damaged', async () => {
    const source = await encodeJpeg(grey(64, 64));
    const cut = concat([source.subarray(0, source.length - 12), Uint8Array.of(0xff, 0xd9)]);
    await expect(repainted(cut, { medium: 'picture', format: 'jpeg' })).rejects.toThrow(/damaged/);
  });
});

describe('pixels', () => {
  const numbered = (width: number, height: number) => ({
    width,
    height,
    data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : at >> 2)),
  });
  const shown = ({ width, data }: ReturnType<typeof upright>) => {
    const numbers = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4]);
    return Array.from({ length: numbers.length / width }, (_, row) =>
      numbers.slice(row * width, (row + 1) * width).join(' '),
    );
  };
  test.each([
    [1, ['0 1 2', '3 4 5']],
    [2, ['2 1 0', '5 4 3']],
    [3, ['5 4 3', '2 1 0']],
    [4, ['3 4 5', '0 1 2']],
    [5, ['0 3', '1 4', '2 5']],
    [6, ['3 0', '4 1', '5 2']],
    [7, ['5 2', '4 1', '3 0']],
    [8, ['2 5', '1 4', '0 3']],
  ])('orientation %i', (orientation, rows) => {
    expect(shown(upright(numbered(3, 2), orientation))).toEqual(rows);
  });
  test('fine patterns keep their brightness', () => {
    const stripes = {
      width: 64,
      height: 64,
      data: new Uint8ClampedArray(64 * 64 * 4).map((_, at) => (at % 4 === 3 || (at >> 2) % 2 ? 255 : 0)),
    };
    const { data } = covering(stripes, 8, 8);
    // Half the light is 188 of 255 in sRGB.
    for (let at = 0; at < data.length; at += 4) expect(Math.abs((data[at] ?? 0) - 188)).toBeLessThan(12);
  });
  test('the middle is kept', () => {
    const wide = {
      width: 30,
      height: 10,
      data: new Uint8ClampedArray(30 * 10 * 4).map((_, at) =>
        at % 4 === 3 ? 255 : (at >> 2) % 30 >= 10 && (at >> 2) % 30 < 20 ? 200 : 0,
      ),
    };
    expect([...covering(wide, 10, 10).data.subarray(0, 4)]).toEqual([200, 200, 200, 255]);
  });
  test('what is clear has no colour to give', () => {
    const data = Uint8ClampedArray.from(
      { length: 16 * 16 * 4 },
      (_, at) => [(at >> 2) % 2 ? 255 : 10, 10, 10, (at >> 2) % 2 ? 0 : 255][at % 4] ?? 0,
    );
    const scaled = covering({ width: 16, height: 16, data }, 4, 4).data;
    for (let at = 0; at < scaled.length; at += 4) expect(scaled[at]).toBeLessThanOrEqual(10);
  });
});
