import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arguments } from '../../src/doors/cli/arguments.ts';
import { preview } from '../../src/doors/cli/preview-command.ts';
import { bytesOf } from '../support/check.ts';
import { layout } from '../support/layouts.ts';
import { splash, themeFiles } from '../support/themes.ts';

function theme(files: Readonly<Record<string, object>>): string {
  const root = mkdtempSync(join(tmpdir(), 'brandgate-preview-'));
  mkdirSync(join(root, 'acme'));
  for (const [path, content] of Object.entries(themeFiles({}, files)))
    writeFileSync(join(root, path), bytesOf(content));
  return root;
}

async function previewed(root: string, svg: string | undefined) {
  let [out, error] = ['', ''];
  const given = { command: { name: 'preview' }, paths: [root], values: svg === undefined ? {} : { svg } };
  const code = await preview(given as unknown as Arguments, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    color: false,
    interactive: false,
  });
  return { code, out, error };
}

test('says in whole sentences what a picture shows, for those who do not see it', async () => {
  const welcome = { background: { color: '0x0b3d60' }, elements: [] };
  const root = theme({ 'themeconfig.json': { theme_version: 2, ...splash({ welcome }) } });
  await previewed(root, join(root, 'out'));
  const svg = readFileSync(join(root, 'out/acme-screen-welcome.svg'), 'utf8');
  expect(svg).toContain('<title>welcome</title><desc>First, when a call connects. Assumed: where');
});

test('writes the pictures and says so', async () => {
  const root = theme({ 'custom_layout_panel.json': layout() });
  const target = join(root, 'deep/out');
  const { code, out, error } = await previewed(root, target);
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(/^Drew 1 picture in .*deep\/out:\n {2}acme-layout-panel-mode-1-1\.svg\n$/);
  expect(readdirSync(target)).toEqual(['acme-layout-panel-mode-1-1.svg']);
  expect(readFileSync(join(target, 'acme-layout-panel-mode-1-1.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
});

test('2 when there is nothing to draw, and nothing is made', async () => {
  const root = theme({ 'custom_layout_panel.json': layout([]) });
  const { code, out, error } = await previewed(root, join(root, 'out'));
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain('acme/custom_layout_panel.json can’t be drawn.');
  expect(error).toContain('There is nothing to draw');
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('a usage error without --svg, or where no directory can be', async () => {
  const root = theme({ 'custom_layout_panel.json': layout() });
  await expect(previewed(root, undefined)).rejects.toThrow('brandgate preview --svg DIR');
  await expect(previewed(root, join(root, 'acme/themeconfig.json'))).rejects.toMatchObject({
    name: 'UsageError',
  });
});
