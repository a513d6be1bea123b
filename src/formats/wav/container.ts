import type { DecodeError, Source } from '../format.ts';

const HEAD = 4096;

/** Says what a file that should be RIFF/WAVE really is. Reads its first 4 KiB, and 16 bytes behind an ID3 tag. */
export async function notWave(source: Source): Promise<DecodeError> {
  if (source.size === 0) return { ok: false, reason: 'empty', message: 'The file is empty.' };
  const head = await source.read(0, Math.min(HEAD, source.size));
  const found = (await nameOf(head, source)) ?? 'something else';
  const message = `Expected a WAV file (RIFF WAVE, little-endian), found ${found}.`;
  return { ok: false, reason: 'container', message, location: { offset: 0 } };
}

async function nameOf(head: Uint8Array, source: Source): Promise<string | undefined> {
  if (startsWith(head, 'ID3')) return taggedName(head, source);
  return magicName(head) ?? plainName(head) ?? (await libraryName(head));
}

/** What stands behind an ID3v2 tag, whose size is 4 bytes of 7 bits at offset 6. */
async function taggedName(head: Uint8Array, source: Source): Promise<string> {
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  const offset = 10 + size;
  const behind =
    offset < source.size
      ? await source.read(offset, Math.min(16, source.size - offset))
      : head.subarray(0, 0);
  if (text(behind, 0, 4) === 'RIFF') return 'a WAV file behind an ID3 tag';
  return (behind.length > 0 && magicName(behind)) || 'an MP3 file';
}

type Magic = readonly [offset: number, bytes: string, name: string];

/** One character is one byte. Longer marks come before shorter ones that they start with. */
const MAGIC: readonly Magic[] = [
  [0, 'RIFX', 'a big-endian RIFX file'],
  [0, 'RF64', 'an RF64 file'],
  [0, 'BW64', 'a BW64 file'],
  [0, 'riff\x2e\x91\xcf\x11', 'a Sony Wave64 (W64) file'],
  [0, 'fLaC', 'a FLAC file'],
  [28, 'OpusHead', 'an Ogg Opus file'],
  [28, '\x01vorbis', 'an Ogg Vorbis file'],
  [28, 'Speex   ', 'an Ogg Speex file'],
  [28, '\x7fFLAC', 'an Ogg FLAC file'],
  [0, 'OggS', 'an Ogg file'],
  [4, 'ftypM4A', 'an M4A (AAC) file'],
  [4, 'ftyp', 'an MP4 file'],
  [0, 'caff', 'an Apple CAF file'],
  [0, '.snd', 'a Sun AU file'],
  [0, 'wvpk', 'a WavPack file'],
  [0, 'MAC ', "a Monkey's Audio file"],
  [0, 'TTA1', 'a True Audio file'],
  [0, '#!AMR', 'an AMR file'],
  [0, 'MThd', 'a MIDI file'],
  [0, 'NIST_1A', 'a NIST SPHERE file'],
  [0, 'ADIF', 'an AAC file'],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'a Windows Media (WMA) file'],
  [0, '\x1a\x45\xdf\xa3', 'a Matroska or WebM file'],
  [0, '\x89PNG\r\n\x1a\n', 'a PNG image'],
  [0, '\xff\xd8\xff', 'a JPEG image'],
  [0, 'GIF8', 'a GIF image'],
  [0, 'PK\x03\x04', 'a ZIP archive'],
  [0, '\x1f\x8b', 'a gzip file'],
  [0, '%PDF', 'a PDF document'],
  [0, '{\\rtf', 'an RTF document'],
];

function magicName(head: Uint8Array): string | undefined {
  const first = text(head, 0, 4);
  if (first === 'RIFF') return riffName(head);
  if (first === 'FORM') return formName(text(head, 8, 4));
  const magic = MAGIC.find(([offset, bytes]) => text(head, offset, bytes.length) === bytes);
  return magic?.[2] ?? mpegName(head);
}

function riffName(head: Uint8Array): string {
  if (head.length < 12) return 'a RIFF header that is cut off';
  const form = text(head, 8, 4);
  if (form === 'WEBP') return 'a WebP image';
  if (form === 'AVI ') return 'an AVI video';
  if (form === 'RMID') return 'a MIDI file (RIFF RMID)';
  return 'a RIFF file of another type than WAVE';
}

function formName(form: string): string {
  if (form === 'AIFF') return 'an AIFF file';
  return form === 'AIFC' ? 'an AIFF-C file' : 'an IFF file';
}

/** A frame header of MPEG audio (ISO 11172-3): 11 set bits, version, layer, and no reserved value; or of AAC in ADTS. */
function mpegName(head: Uint8Array): string | undefined {
  const [sync = 0, flags = 0, rates = 0] = head;
  if (sync !== 0xff || flags < 0xe0) return undefined;
  const layer = (flags >> 1) & 3;
  if (layer === 0) return flags >= 0xf0 ? 'an AAC file' : undefined;
  const isReserved = ((flags >> 3) & 3) === 1 || rates >= 0xf0 || ((rates >> 2) & 3) === 3;
  if (isReserved) return undefined;
  return layer === 1 ? 'an MP3 file' : 'an MPEG audio file';
}

function plainName(head: Uint8Array): string | undefined {
  if (head.every((byte) => byte === 0)) return 'nothing but zeros';
  const isText = head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  if (!isText) return undefined;
  return /^\s{0,99}<(?:!doctype|html)\b/i.test(text(head, 0, 200)) ? 'a web page (HTML)' : 'text';
}

/** The rest is left to a library that knows more formats; what it can't name stays unnamed. */
async function libraryName(head: Uint8Array): Promise<string | undefined> {
  try {
    const { parseBuffer } = await import('music-metadata');
    const { format } = await parseBuffer(head, undefined, { duration: false, skipCovers: true });
    const types = [format.container, format.codec].filter((type) => type !== undefined);
    const name = types.join(', ').replace(/[^\w ,/.()-]/g, '');
    return name === '' ? undefined : `an audio file of another type (${name.slice(0, 60)})`;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return text(bytes, 0, mark.length) === mark;
}

function text(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
