import { decodeWav } from '../../../src/formats/wav/wav.ts';
import { ascii, concat, wav } from '../../support/wav.ts';
import { memory } from '../../support/wav-checks.ts';

async function messageOf(bytes: Uint8Array): Promise<string> {
  const result = await decodeWav(memory(bytes), { samples: true });
  if (result.ok) throw new Error('decoded');
  expect(result.reason).toBe('container');
  return result.message;
}

describe('another container', () => {
  const zeros = (count: number): Uint8Array => new Uint8Array(count);
  test.each<[found: string, bytes: Uint8Array]>([
    ['a big-endian RIFX file', wav({ container: 'RIFX' })],
    ['an RF64 file', wav({ container: 'RF64' })],
    ['a BW64 file', wav({ container: 'BW64' })],
    ['a Sony Wave64 (W64) file', concat([ascii('riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb'), zeros(64)])],
    ['an AIFF file', concat([ascii('FORM\0\0\0\x40AIFF'), zeros(64)])],
    ['an AIFF-C file', concat([ascii('FORM\0\0\0\x40AIFC'), zeros(64)])],
    ['a WebP image', wav({ form: 'WEBP' })],
    ['an AVI video', wav({ form: 'AVI ' })],
    ['a RIFF file of another type than WAVE', wav({ form: '\0\0\0\0' })],
    ['a RIFF header that is cut off', ascii('RIFF\0\0')],
    [
      'an MP3 file',
      concat([ascii('ID3\x03\0\0\0\0\0\x0a'), zeros(10), ascii('\xff\xfb\x90\x64'), zeros(400)]),
    ],
    ['an MP3 file', concat([ascii('\xff\xfb\x90\x64'), zeros(400)])],
    ['a FLAC file', concat([ascii('ID3\x03\0\0\0\0\0\x0a'), zeros(10), ascii('fLaC'), zeros(400)])],
    ['a WAV file behind an ID3 tag', concat([ascii('ID3\x03\0\0\0\0\x40\0'), zeros(8192), wav()])],
    ['an AAC file', concat([ascii('\xff\xf1\x50\x80'), zeros(400)])],
    ['an Ogg Vorbis file', concat([ascii('OggS'), zeros(24), ascii('\x01vorbis'), zeros(64)])],
    ['an Ogg Opus file', concat([ascii('OggS'), zeros(24), ascii('OpusHead'), zeros(64)])],
    ['an M4A (AAC) file', concat([zeros(4), ascii('ftypM4A '), zeros(64)])],
    ['a PNG image', concat([ascii('\x89PNG\r\n\x1a\n'), zeros(64)])],
    ['a JPEG image', concat([ascii('\xff\xd8\xff\xe0'), zeros(64)])],
    ['a ZIP archive', concat([ascii('PK\x03\x04'), zeros(64)])],
    ['a web page (HTML)', ascii('\n<!DOCTYPE html><html></html>')],
    ['text', ascii('# notes\n')],
    ['nothing but zeros', zeros(4096)],
    ['something else', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) >> 3)],
    // Named by the library.
    [
      'an audio file of another type (MPEG, MPEG 1 Layer 3)',
      concat([zeros(3), ...Array.from({ length: 4 }, () => concat([ascii('\xff\xfb\x90\x64'), zeros(413)]))]),
    ],
  ])('%s is named', async (found, bytes) => {
    expect(await messageOf(bytes)).toBe(`Expected a WAV file (RIFF WAVE, little-endian), found ${found}.`);
  });

  test('an empty file is empty', async () => {
    expect(await decodeWav(memory(new Uint8Array()), { samples: true })).toMatchObject({
      ok: false,
      reason: 'empty',
    });
  });
});
