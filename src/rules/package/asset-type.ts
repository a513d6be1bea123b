import type { Format } from '../../formats/format.ts';
import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

const NAMES: Partial<Record<Format, string>> = {
  jpeg: 'a JPEG image',
  png: 'a PNG image',
  bmp: 'a BMP image',
  ico: 'a Windows icon (ICO)',
  icns: 'a macOS icon (ICNS)',
  svg: 'an SVG drawing',
  json: 'JSON text',
  javascript: 'JavaScript text',
  css: 'a stylesheet (CSS)',
  html: 'a web page (HTML)',
};

export default rule({
  id: 'asset-type',
  target: 'file',
  severity: 'error',
  summary: 'The bytes of a file are what its extension says',
  why: 'Renaming a file does not convert it: whoever reads it by its extension fails on the other format. Export it again in the right format, or give it its true extension and mend the references to it.',
  evidence: { kind: 'F', source: 'Signatures of file formats' },
  messages: {
    mismatch: (expected: string, found: string) =>
      `By its name this is ${expected}, but its content is ${found}.`,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'type');
    if (fault) report('mismatch', [NAMES[asset.format] ?? 'another format', fault.message]);
  },
});
