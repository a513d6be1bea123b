import { deflateSync } from 'node:zlib';
import { decodeJpeg } from '../../../src/formats/image/jpeg.ts';
import { cleanExif } from '../../../src/formats/pixels/exif-notes.ts';
import { encodeJpeg } from '../../../src/formats/pixels/jpeg-encoder.ts';
import { upright } from '../../../src/formats/pixels/orient.ts';
import { cleanPhotoshop } from '../../../src/formats/pixels/photoshop-notes.ts';
import { repainted } from '../../../src/formats/pixels/repaint.ts';
import { covering } from '../../../src/formats/pixels/resize.ts';
import { cleanXmp } from '../../../src/formats/pixels/xmp-notes.ts';
import { flips, truncations } from '../../support/damage.ts';
import { jpegSegment } from '../../support/images.ts';
import { png, pngChunk } from '../../support/png-images.ts';
import { expectBounded } from '../../support/processor.ts';
import { ascii, concat } from '../../support/wav.ts';

/** A colour profile as far as anybody looks: its colours stand at byte 16. */
const profileOf = (space: string) => `${'p'.repeat(16)}${space}${'q'.repeat(20)}`;
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
  test('a hostile one takes no time', () =>
    expectBounded(() => {
      clean(' a:GPSa="'.repeat(7000));
      clean('<a:GPSa '.repeat(8000));
    }));
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
      jpegSegment(0xe2, ascii(`ICC_PROFILE\0\x01\x01${profileOf('RGB ')}`)),
      jpegSegment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<a dc:creator="Jane" e:GPSLatitude="51"/>')),
      dense.subarray(20),
    ]);
    const { bytes } = await repainted(marked, { medium: 'picture', format: 'jpeg' });
    expect([...bytes.subarray(13, 18)]).toEqual([1, 0, 72, 0, 72]);
    for (const part of ['a comment', profileOf('RGB '), 'dc:creator="Jane"'])
      expect(text(bytes)).toContain(part);
    expect(text(bytes)).not.toContain('GPS');
    expect(decodeJpeg(bytes)).toMatchObject({ ok: true, value: { width: 40, height: 30 } });
    expect((await repainted(marked, { medium: 'picture', format: 'jpeg' })).bytes).toEqual(bytes);
  });
  test.each(['CMYK', 'GRAY', 'Lab ', 'RGBx'])('drops a profile whose colours are %s', async (space) => {
    const source = await encodeJpeg(grey(20, 20));
    const profile = jpegSegment(0xe2, ascii(`ICC_PROFILE\0\x01\x01${profileOf(space)}`));
    const marked = concat([source.subarray(0, 20), profile, source.subarray(20)]);
    const { bytes } = await repainted(marked, { medium: 'picture', format: 'jpeg' });
    expect(text(bytes)).not.toContain('ICC_PROFILE');
  });
  test('keeps of Photoshop’s notes the resolution, author and copyright, and no place', async () => {
    const source = await encodeJpeg(grey(20, 20));
    const resource = (number: number, content: Uint8Array) =>
      concat([
        ascii('8BIM'),
        Uint8Array.of(number >> 8, number & 255, 0, 0),
        uint32(content.length),
        content,
        new Uint8Array(content.length % 2),
      ]);
    const field = (number: number, value: string) =>
      concat([Uint8Array.of(0x1c, 2, number, 0, value.length), ascii(value)]);
    const places = [26, 27, 90, 92, 95, 100, 101].map((number) => field(number, 'Oxford'));
    const notes = [
      resource(0x03ed, ascii('resolution 300 !')),
      resource(0x0404, concat([field(80, 'Jane Doe'), ...places, field(116, '(c) Acme')])),
      resource(0x0422, ascii('EXIF with GPS')),
      resource(0x040c, ascii('PREVIEW')),
    ];
    const marked = concat([
      source.subarray(0, 20),
      jpegSegment(0xed, concat([ascii('Photoshop 3.0\0'), ...notes])),
      source.subarray(20),
    ]);
    const { bytes } = await repainted(marked, { medium: 'picture', format: 'jpeg' });
    for (const part of ['resolution 300 !', 'Jane Doe', '(c) Acme']) expect(text(bytes)).toContain(part);
    for (const part of ['Oxford', 'GPS', 'PREVIEW']) expect(text(bytes)).not.toContain(part);
    expect(decodeJpeg(bytes)).toMatchObject({ ok: true });
    expect((await repainted(bytes, { medium: 'picture', format: 'jpeg' })).bytes.length).toBe(bytes.length);
  });
  test('no damage of Photoshop’s notes throws', () => {
    const whole = concat([ascii('8BIM\x04\x04\0\0'), uint32(9), ascii('\x1c\x02\x50\0\x04Jane\0')]);
    expect(text(cleanPhotoshop(whole))).toContain('Jane');
    for (const damaged of [...truncations(whole), ...flips(whole, 300, 5)]) cleanPhotoshop(damaged);
    expect(cleanPhotoshop(ascii('nothing'))).toBeUndefined();
  });
  test('is refused where its pixels are damaged', async () => {
    const source = await encodeJpeg(grey(64, 64));
    const cut = concat([source.subarray(0, source.length - 12), Uint8Array.of(0xff, 0xd9)]);
    await expect(repainted(cut, { medium: 'picture', format: 'jpeg' })).rejects.toThrow(/damaged/);
  });
});

describe('a PNG encoded anew', () => {
  const kept = async (...chunks: Uint8Array[]) => {
    const source = png({ width: 8, height: 8 });
    const marked = concat([source.subarray(0, 33), ...chunks, source.subarray(33)]);
    return text((await repainted(marked, { medium: 'picture', format: 'png' })).bytes);
  };
  const packed = (content: string) => new Uint8Array(deflateSync(ascii(content)));

  test('keeps author, density and a profile of RGB', async () => {
    const profile = concat([ascii('sRGB\0\0'), packed(profileOf('RGB '))]);
    const bytes = await kept(
      pngChunk('iCCP', profile),
      pngChunk('pHYs', [0, 0, 11, 19, 0, 0, 11, 19, 1]),
      pngChunk('tEXt', ascii('Author\0Jane Doe')),
      pngChunk('zTXt', concat([ascii('Copyright\0\0'), packed('Acme')])),
    );
    for (const part of ['iCCP', 'pHYs', 'Jane Doe', 'Copyright']) expect(bytes).toContain(part);
  });
  test.each(['CMYK', 'GRAY'])('drops a profile whose colours are %s', async (space) => {
    expect(await kept(pngChunk('iCCP', concat([ascii('x\0\0'), packed(profileOf(space))])))).not.toContain(
      'iCCP',
    );
  });
  test('drops a profile that can’t be unpacked', async () => {
    expect(await kept(pngChunk('iCCP', ascii('x\0\0damaged')))).not.toContain('iCCP');
    expect(await kept(pngChunk('iCCP', ascii('x')))).not.toContain('iCCP');
  });
  test.each([
    ['tEXt', 'Raw profile type exif\0\nexif\n 8\n4749'],
    ['zTXt', 'Raw profile type APP1\0\0packed'],
    ['iTXt', 'Raw profile type xmp\0\0\0\0\0text'],
    ['zTXt', 'raw profile type EXIF\0\0packed'],
    ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x/>'],
    ['tEXt', 'XML:com.adobe.xmp\0<x/>'],
    ['eXIf', 'MM\0*'],
  ])('drops a %s that may hold a place: %j', async (name, content) => {
    expect(await kept(pngChunk(name, ascii(content)))).not.toContain(name);
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
