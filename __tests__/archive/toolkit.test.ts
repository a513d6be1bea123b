import { shipped } from '../../src/archive/archive.ts';
import { layOver } from '../../src/archive/toolkit.ts';
import { writeArchive } from '../../src/archive/zip-writer.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { openZip, type ZipFiles } from '../../src/files/zip.ts';
import type { Package } from '../../src/model/package.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { discover } from '../../src/project/discover.ts';
import { treeOf } from '../support/check.ts';
import { type Part, zipOf } from '../support/zip.ts';

async function opened(bytes: Uint8Array): Promise<ZipFiles> {
  const source = {
    size: bytes.length,
    read: async (at: number, length: number) => bytes.slice(at, at + length),
  };
  const zip = await openZip(source, emptyConfig.limits);
  if (!zip.ok) throw new Error(zip.message);
  return zip.value;
}
const toolkitOf = (...parts: readonly (Part | string)[]) =>
  opened(
    zipOf(
      parts.map((part) =>
        typeof part === 'string' ? { name: part, data: `vendor ${part}`, method: 8 } : part,
      ),
    ),
  );

async function kitOf(...names: readonly string[]): Promise<Package> {
  const files = memoryFiles(treeOf(Object.fromEntries(names.map((name) => [`kit/${name}`, `ours ${name}`]))));
  const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
  return (await discover(scope, emptyConfig)).packages[0]!;
}

/** Writes the bundle and reads it again: names to texts. */
async function laid(toolkit: ZipFiles, pkg: Package) {
  const { entries, replaced, added } = layOver(toolkit, pkg, shipped(pkg));
  const chunks: Uint8Array[] = [];
  await writeArchive(entries, (chunk) => void chunks.push(chunk));
  const zip = await opened(Buffer.concat(chunks));
  const texts: Record<string, string> = {};
  for (const { name } of zip.entries) texts[name] = new TextDecoder().decode(await zip.read(name));
  return { texts, replaced, added };
}

const settings = 'package/configuration/settings.js';

describe('layOver', () => {
  test('replaces, adds and keeps', async () => {
    const toolkit = await toolkitOf(
      'windows/branding.hta',
      settings,
      'windows/icon.ico',
      'BRANDED/',
      'package/app.js',
    );
    const pkg = await kitOf(
      settings,
      'windows/icon.ico',
      'package/configuration/languages/nb-no.json',
      'osx/.DS_Store',
    );
    const { texts, replaced, added } = await laid(toolkit, pkg);
    expect(texts).toEqual({
      'package/app.js': 'vendor package/app.js',
      'package/configuration/languages/nb-no.json': 'ours package/configuration/languages/nb-no.json',
      [settings]: `ours ${settings}`,
      'windows/branding.hta': 'vendor windows/branding.hta',
      'windows/icon.ico': 'ours windows/icon.ico',
    });
    expect(replaced).toEqual([settings, 'windows/icon.ico']);
    expect(added).toEqual(['package/configuration/languages/nb-no.json']);
  });

  test('keeps the directory around the bundle, and macOS litter beside it apart', async () => {
    const toolkit = await toolkitOf(
      `pexip-branding/${settings}`,
      `__MACOSX/${settings}`,
      'pexip-branding/osx/icon.icns',
    );
    const { texts, replaced, added } = await laid(
      toolkit,
      await kitOf(settings, 'osx/icon.icns', 'windows/License.rtf'),
    );
    expect(Object.keys(texts)).toEqual([
      `__MACOSX/${settings}`,
      'pexip-branding/osx/icon.icns',
      `pexip-branding/${settings}`,
      'pexip-branding/windows/License.rtf',
    ]);
    expect(texts[`pexip-branding/${settings}`]).toBe(`ours ${settings}`);
    expect(replaced).toEqual(['osx/icon.icns', settings]);
    expect(added).toEqual(['windows/License.rtf']);
  });

  test('a name that differs in case only takes the vendor’s place and name', async () => {
    const toolkit = await toolkitOf(settings, 'windows/license.rtf');
    const { texts, replaced } = await laid(toolkit, await kitOf(settings, 'windows/License.rtf'));
    expect(texts['windows/license.rtf']).toBe('ours windows/License.rtf');
    expect(Object.keys(texts)).toHaveLength(2);
    expect(replaced).toContain('windows/license.rtf');
  });

  test('backslashes of a Windows zipper, and empty files', async () => {
    const toolkit = await toolkitOf(
      { name: 'kit\\package\\configuration\\settings.js', data: 'x' },
      { name: 'kit\\empty' },
    );
    const { texts } = await laid(toolkit, await kitOf(settings));
    expect(texts).toEqual({ [`kit/${settings}`]: `ours ${settings}`, 'kit/empty': '' });
  });

  test.each([
    ['no bundle', ['readme.txt', 'a/b/package/configuration/settings.js', 'package/configuration']],
    ['several bundles', [`one/${settings}`, `two/${settings}`]],
    ['a name that leads out', [settings, '../evil.exe']],
    ['a drive', [settings, 'C:/evil.exe']],
  ])('refuses %s', async (_, names) => {
    const [toolkit, pkg] = [await toolkitOf(...names), await kitOf(settings)];
    expect(() => layOver(toolkit, pkg, shipped(pkg))).toThrow(UsageError);
  });
});
