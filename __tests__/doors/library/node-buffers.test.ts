import { check, fix, memoryFiles } from '../../../src/index.ts';
import { jpeg } from '../../support/images.ts';
import { wav } from '../../support/wav.ts';
import { ODD } from '../../support/wav-checks.ts';

const CONFIG = new TextEncoder().encode('{"theme_version": 2}');
const PROMPT = 'acme/conf-capacity_exceeded_48kHz_mono.wav';
const INK = { components: 4, adobe: 2, orientation: 6, width: 1080, height: 1920 };

/** A theme whose second file is a Node buffer. */
function themeWith(
  path: string,
  bytes: Uint8Array,
): { buffer: Buffer; files: ReturnType<typeof memoryFiles> } {
  const buffer = Buffer.from(bytes);
  return { buffer, files: memoryFiles({ 'acme/themeconfig.json': CONFIG, [path]: buffer }) };
}

test('samples at an odd offset are read', async () => {
  const { files } = themeWith(PROMPT, wav({ between: [ODD.subarray(0, -1)] }));
  await expect(check(files)).resolves.toMatchObject({ findings: [] });
});

test('what is passed in stays as it is', async () => {
  const bytes = jpeg(INK);
  const { buffer, files } = themeWith('acme/background.jpg', bytes);
  const { files: mended } = await fix(files, { unsafe: true });
  expect(Object.keys(mended)).toEqual(['acme/background.jpg']);
  expect(buffer.equals(bytes)).toBe(true);
});
