/** Files that claim to be larger than any machine: each is judged by what is there, at once and in little memory. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, useCli } from './support/cli.ts';
import { bmp, icns, ico, jpeg, png } from './support/images.ts';
import { chunk, wav } from './support/wav.ts';

const cli = useCli();
const HUGE = 2 ** 32 - 1;
const MOST_MEMORY_IN_BYTES = 450e6;
const PEAK = join(__dirname, '../bench/peak.cjs');

/** The bytes with an unsigned number in them. */
function stating(
  bytes: Uint8Array,
  at: number,
  value: number,
  size: 2 | 4,
  littleEndian: boolean,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (size === 2) view.setUint16(at, value, littleEndian);
  else view.setUint32(at, value, littleEndian);
  return bytes;
}
/** Where the frame header of a JPEG says its height. */
const frameOf = (bytes: Uint8Array) =>
  bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0) + 5;
const noData = { data: new Uint8Array(8) };

const FILES: Readonly<Record<string, Uint8Array>> = {
  't/data_48kHz_mono.wav': wav({ dataSize: HUGE, riffSize: HUGE }),
  't/rate_48kHz_mono.wav': wav({ ...noData, sampleRate: HUGE, byteRate: HUGE, blockAlign: 65_535 }),
  't/slow_48kHz_mono.wav': wav({ ...noData, sampleRate: 1, dataSize: HUGE }),
  't/channels_48kHz_mono.wav': wav({ ...noData, channels: 65_535 }),
  't/junk_48kHz_mono.wav': wav({ between: [chunk('JUNK', new Uint8Array(2), HUGE)] }),
  't/background.jpg': stating(
    stating(jpeg(), frameOf(jpeg()), 65_535, 2, false),
    frameOf(jpeg()) + 2,
    65_535,
    2,
    false,
  ),
  't/background_cmyk.jpg': stating(
    jpeg({ components: 4, adobe: 2 }),
    frameOf(jpeg({ components: 4, adobe: 2 })),
    65_535,
    2,
    false,
  ),
  'w/webapp2/manifest.json': new TextEncoder().encode('{"brandingID": "1"}'),
  'w/webapp2/branding/sides.png': stating(
    stating(png(), 16, 2 ** 31 - 1, 4, false),
    20,
    2 ** 31 - 1,
    4,
    false,
  ),
  'w/webapp2/branding/chunk.png': stating(png(), 33, HUGE, 4, false),
  'd/package/configuration/x.txt': new Uint8Array(1),
  'd/windows/wixui-dialog.bmp': stating(stating(bmp(), 18, 2 ** 31 - 1, 4, true), 22, 2 ** 31, 4, true),
  'd/windows/wixui-banner.bmp': stating(bmp({ bitsPerPixel: 8 }), 46, HUGE, 4, true),
  'd/windows/icon.ico': stating(ico([16]), 4, 65_535, 2, true),
  'd/windows/offset.ico': stating(ico([16]), 18, HUGE, 4, true),
  'd/macos/icon.icns': stating(icns(['ic07']), 12, HUGE, 4, false),
  'd/macos/whole.icns': stating(icns(['ic07']), 4, HUGE, 4, false),
};

test.each<[number, ...string[]]>([
  [1, 'check'],
  [1, 'fix', '--unsafe', '--dry-run'],
  [1, 'build', '--allow-errors'],
  [0, 'preview', '--output', 'page.html'],
])('exit code %i, and little memory: %s', (code, ...args) => {
  const here = cli.project({ ...FILES, 't/themeconfig.json': '{"theme_version": 2}' });
  const peak = join(here, 'peak.txt');
  const { status, stderr } = spawnSync(process.execPath, ['-r', PEAK, cli.path, ...args], {
    cwd: here,
    encoding: 'utf8',
    env: environment({ BRANDGATE_BENCH_PEAK: peak }),
    timeout: 50_000,
  });
  expect({ status, isInternal: /internal failure|failed/.test(stderr) }).toEqual({
    status: code,
    isInternal: false,
  });
  expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(MOST_MEMORY_IN_BYTES);
});
