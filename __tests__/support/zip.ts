import { deflateRawSync } from 'node:zlib';
import { openZip, type ZipFiles } from '../../src/files/zip.ts';
import type { Source } from '../../src/formats/format.ts';
import { crc32 } from '../../src/formats/image/crc32.ts';
import type { Limits } from '../../src/model/project.ts';

/** One entry as a test wants it: what is left out is as an honest tool would write it. */
export interface Part {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  /** 0 stored (the default), 8 deflated, anything else is written with the data as it is. */
  readonly method?: number;
  /** General purpose flags: 1 encrypted, 8 data descriptor, 0x40 strong encryption, 0x800 UTF-8. */
  readonly flags?: number;
  readonly crc32?: number;
  /** The stated sizes, in bytes. */
  readonly size?: number;
  readonly compressedSize?: number;
  /** The stated place of the local header, in bytes. */
  readonly offset?: number;
  /** Extra field of the central directory. */
  readonly extra?: Uint8Array;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  /** Writes no local header and no data: the entry only points at some. */
  readonly ghost?: boolean;
  /** What the local header states differently. */
  readonly local?: Partial<Pick<Part, 'name' | 'method' | 'flags' | 'crc32' | 'size' | 'compressedSize'>>;
  /** What follows the data: a data descriptor. */
  readonly behind?: Uint8Array;
}

/** A data descriptor: checksum and sizes behind the data. */
export function descriptor(
  data: string,
  packedSize: number,
  { signature = true, wide = false } = {},
): Buffer {
  const fields = Buffer.alloc(wide ? 20 : 12);
  fields.writeUInt32LE(crc32(Buffer.from(data)), 0);
  if (wide) {
    fields.writeBigUInt64LE(BigInt(packedSize), 4);
    fields.writeBigUInt64LE(BigInt(data.length), 12);
  } else {
    fields.writeUInt32LE(packedSize, 4);
    fields.writeUInt32LE(data.length, 8);
  }
  return signature ? Buffer.concat([signed('PK\x07\x08'), fields]) : fields;
}

/** What surrounds the entries. */
export interface Frame {
  readonly comment?: Uint8Array;
  /** Bytes behind the end. */
  readonly trailing?: Uint8Array;
  /** The stated number of entries. */
  readonly count?: number;
  /** Writes the ZIP64 end record and its locator too. */
  readonly zip64?: boolean;
  /** The number of this disk. */
  readonly disk?: number;
}

/** A ZIP, valid or hostile, byte by byte (APPNOTE.TXT 6.3.10). */
export function zipOf(parts: readonly Part[], frame: Frame = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let position = 0;
  for (const part of parts) {
    const entry = encoded(part);
    const stated = { ...entry, ...localOf(part) };
    const header = Buffer.concat([signed('PK\x03\x04'), shared(stated, 0), stated.name]);
    central.push(centralHeader(part, entry, part.offset ?? position));
    if (part.ghost) continue;
    const behind = Buffer.from(part.behind ?? '');
    local.push(header, entry.packed, behind);
    position += header.length + entry.packed.length + behind.length;
  }
  const directory = Buffer.concat(central);
  const end = endRecords(frame.count ?? parts.length, directory.length, position, frame);
  return Buffer.concat([...local, directory, ...end, frame.trailing ?? Buffer.alloc(0)]);
}

type Encoded = ReturnType<typeof encoded>;

function localOf({ local }: Part): Partial<Encoded> {
  if (!local) return {};
  const { name, crc32: crc, ...rest } = local;
  return {
    ...rest,
    ...(name === undefined ? {} : { name: Buffer.from(name) }),
    ...(crc === undefined ? {} : { crc }),
  };
}

function encoded(part: Part) {
  const name = Buffer.from(part.name);
  const data = Buffer.from(part.data ?? '');
  const method = part.method ?? 0;
  const packed = method === 8 ? deflateRawSync(data) : data;
  const flags = part.flags ?? (name.some((byte) => byte > 127) && typeof part.name === 'string' ? 0x800 : 0);
  const size = part.size ?? data.length;
  const compressedSize = part.compressedSize ?? packed.length;
  return { name, packed, method, flags, size, compressedSize, crc: part.crc32 ?? crc32(data) };
}

/** What both headers share, from "version needed" to the length of the extra field. */
function shared(entry: Encoded, extraLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt32LE(0x00210000, 6);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.compressedSize, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  fields.writeUInt16LE(extraLength, 24);
  return fields;
}

function centralHeader(part: Part, entry: Encoded, offset: number): Buffer {
  const extra = Buffer.from(part.extra ?? '');
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 3]);
  return Buffer.concat([signed('PK\x01\x02'), madeBy, shared(entry, extra.length), rest, entry.name, extra]);
}

function endRecords(count: number, size: number, offset: number, frame: Frame): Buffer[] {
  const comment = Buffer.from(frame.comment ?? '');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(frame.disk ?? 0, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 4);
  end.writeUInt16LE(Math.min(count, 0xffff), 6);
  end.writeUInt32LE(frame.zip64 ? 0xffffffff : size, 8);
  end.writeUInt32LE(frame.zip64 ? 0xffffffff : offset, 12);
  end.writeUInt16LE(comment.length, 16);
  const records = [signed('PK\x05\x06'), end, comment];
  return frame.zip64 ? [...zip64Records(count, size, offset), ...records] : records;
}

function zip64Records(count: number, size: number, offset: number): Buffer[] {
  const end = Buffer.alloc(52);
  end.writeBigUInt64LE(44n, 0);
  end.writeUInt16LE(45, 8);
  end.writeUInt16LE(45, 10);
  for (const [value, at] of [
    [count, 20],
    [count, 28],
    [size, 36],
    [offset, 44],
  ] as const)
    end.writeBigUInt64LE(BigInt(value), at);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(offset + size), 4);
  locator.writeUInt32LE(1, 12);
  return [signed('PK\x06\x06'), end, signed('PK\x06\x07'), locator];
}

/** A ZIP64 extra field with these values, in the order of the standard: size, compressed size, offset. */
export function zip64Extra(...values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function signed(signature: string): Buffer {
  return Buffer.from(signature, 'latin1');
}

/** Bytes as a `Source` that remembers how much was asked of it. */
export function sourceOf(
  bytes: Uint8Array,
): Source & { readonly reads: { offset: number; length: number }[] } {
  const reads: { offset: number; length: number }[] = [];
  return {
    size: bytes.length,
    reads,
    async read(offset, length) {
      reads.push({ offset, length });
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** Limits wide enough for every honest test. */
export const wideLimits: Limits = {
  archiveEntries: 20_000,
  archiveBytes: 2_000_000_000,
  archiveRatio: 200,
  textBytes: 16_000_000,
  packageTextBytes: 100_000_000,
  treeNodes: 4_000_000,
  findings: 100_000,
  reportBytes: 40_000_000,
  imageBytes: 100_000_000,
  packageFiles: 50_000,
};

/** The opened ZIP; throws the sentence that refuses it. */
export async function openedZip(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ZipFiles> {
  const opened = await openZip(sourceOf(bytes), { ...wideLimits, ...limits });
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

/** The sentence that refuses these bytes, on opening or on reading every entry. */
export async function refusalOf(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Promise<string | undefined> {
  const opened = await openZip(sourceOf(bytes), { ...wideLimits, ...limits });
  const fault = opened.ok ? await opened.value.verify() : opened;
  if (fault) expect(fault.reason).toBe('structure');
  return fault?.message;
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
