import { INSTALLER_BITMAP } from '../../pexip/desktop.ts';
import { rule } from '../rule.ts';
import { asPicture } from './as-picture.ts';

const FILES: readonly string[] = INSTALLER_BITMAP.files;

export default rule({
  id: 'image-installer-format',
  target: 'bmp',
  kinds: ['desktop'],
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The installer’s pictures are plain 24-bit Windows bitmaps',
  why: 'Windows Installer draws bitmaps with an old, simple reader. Pictures with transparency, a palette, packed pixels or an OS/2 header may come out black or stop the installer from being built. Save them as 24-bit BMP without compression.',
  evidence: { kind: 'O', source: INSTALLER_BITMAP.source.name },
  messages: {
    bits: (expected: number, bits: number) => `Expected ${expected} bits per pixel, found ${bits}.`,
    packed: (compression: string) => `Expected pixels without compression, found ${compression}.`,
    header: (size: number) => `Expected a Windows bitmap, found an OS/2 header of ${size} bytes.`,
  },
  check({ bitsPerPixel, compression, windows, headerSize }, { report, asset }) {
    if (!FILES.includes(asset.name)) return;
    const where = asPicture(asset);
    const expected = INSTALLER_BITMAP.bitsPerPixel;
    if (bitsPerPixel !== expected) report('bits', [expected, bitsPerPixel], where);
    // Bit masks tell where the colours lie in other than 24 bits: no fault of its own.
    if (compression !== 'none' && compression !== 'bitfields')
      report('packed', [compression.toUpperCase()], where);
    if (!windows) report('header', [headerSize], where);
  },
});
