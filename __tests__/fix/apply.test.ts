import fc from 'fast-check';
import { applyChanges } from '../../src/fix/apply.ts';
import { applyEdits } from '../../src/formats/edits.ts';
import { ascii } from '../support/bytes.ts';

const textOf = (bytes: Uint8Array | undefined) =>
  bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const edit = (offset: number, length: number, insert: string) =>
  ({ unit: 'text', offset, length, insert }) as const;
const byteEdit = (offset: number, length: number, insert: Uint8Array) =>
  ({ unit: 'byte', offset, length, insert }) as const;

describe('edits of text', () => {
  test('count UTF-16 code units, in any order', () => {
    const bytes = new TextEncoder().encode('ä😀b');
    expect(textOf(applyEdits(bytes, [edit(3, 1, 'c'), edit(0, 1, 'aa')]))).toBe('aa😀c');
  });

  test('keep a byte order mark and line breaks of every kind', () => {
    const bytes = new TextEncoder().encode('\ufeff{\r\n  "a": 1,\r\n}\r\n');
    const result = textOf(applyEdits(bytes, [edit(11, 1, '')]));
    expect(result).toBe('\ufeff{\r\n  "a": 1\r\n}\r\n');
  });

  test('that overlap wait for the next round', () => {
    expect(textOf(applyEdits(ascii('abcdef'), [edit(1, 3, 'X'), edit(2, 1, 'Y'), edit(4, 1, 'Z')]))).toBe(
      'aXZf',
    );
  });

  test('that insert at one place keep their order', () => {
    expect(textOf(applyEdits(ascii('ab'), [edit(1, 0, '1'), edit(1, 0, '2')]))).toBe('a12b');
  });
});

test('edits of bytes remove a byte order mark, and grow and shrink', () => {
  const bytes = new TextEncoder().encode('\ufeffabc');
  expect(textOf(applyEdits(bytes, [byteEdit(0, 3, new Uint8Array())]))).toBe('abc');
  expect(textOf(applyEdits(ascii('abc'), [byteEdit(1, 1, ascii('XYZ')), byteEdit(3, 0, ascii('!'))]))).toBe(
    'aXYZc!',
  );
});

test('bytes and text agree on ASCII', () => {
  const edits = fc.array(
    fc.record({
      offset: fc.nat(20),
      length: fc.nat(5),
      insert: fc.string({ unit: 'binary-ascii', maxLength: 3 }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(edits, (list) => {
      const bytes = ascii('abcdefghijklmnopqrstuvwxyz');
      const asText = applyEdits(
        bytes,
        list.map(({ offset, length, insert }) => edit(offset, length, insert)),
      );
      const asBytes = applyEdits(
        bytes,
        list.map(({ offset, length, insert }) => byteEdit(offset, length, ascii(insert))),
      );
      expect([...asText]).toEqual([...asBytes]);
    }),
  );
});

test('changes write, rename, delete and transcode', async () => {
  const files: Record<string, string> = { a: 'A', b: 'B', c: 'C', d: 'D' };
  const contents = await applyChanges(
    [
      { type: 'write', name: 'new', bytes: ascii('N') },
      { type: 'edit', name: 'a', edits: [edit(1, 0, '1')] },
      { type: 'edit', name: 'a', edits: [edit(0, 0, '0')] },
      { type: 'rename', name: 'a', to: 'z' },
      { type: 'delete', name: 'b' },
      { type: 'transcode', name: 'c', work: { medium: 'sound', sampleRate: 33 } },
      { type: 'transcode', name: 'c', work: { medium: 'sound', sampleRate: 63 } },
    ],
    async (name) => ascii(files[name] as string),
    // Both works come at once.
    async (_, works, present) =>
      Uint8Array.from([
        ...(await present()),
        ...works.map((work) => (work.medium === 'sound' ? work.sampleRate : 0)),
      ]),
  );
  expect([...contents].map(([name, bytes]) => [name, textOf(bytes)])).toEqual([
    ['a', undefined],
    ['c', 'C!?'],
    ['new', 'N'],
    ['z', '0A1'],
    ['b', undefined],
  ]);
});
