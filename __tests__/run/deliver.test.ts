/** What archives are called after, and when nothing is released: git states made for real. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  plainDirectory,
  theme,
  useWorkspaces,
  type Workspace,
  webapp2,
  workspace,
  wrongPrompt,
} from '../support/action-workspace.ts';
import { archivesOf, buildAt, deliverAt } from '../support/delivery.ts';
import { lfsPointer } from '../support/git.ts';
import { ascii, concat, wav } from '../support/wav.ts';

useWorkspaces();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';

const brands = () =>
  workspace({
    ...theme('themes/acme'),
    ...theme('themes/base'),
    ...webapp2('client'),
    'themes/acme/icon_b.svg': SVG,
    '.gitignore': 'built/\nout/\n',
    'brandgate.yml':
      'discover: false\npackages:\n  - path: themes/acme\n    base: themes/base\n  - path: client/webapp2\n',
  });
const tagged = (...tags: string[]): Workspace => {
  const repository = brands();
  for (const tag of tags) repository.git('tag', tag);
  return repository;
};

describe('a tag or commit names an archive only when the package is what the commit holds', () => {
  test.each<[string, (repository: Workspace) => void, string[]]>([
    ['nothing', () => undefined, []],
    [
      'a changed file',
      ({ write }) => write({ 'themes/acme/themeconfig.json': '{"theme_version": 2}\n' }),
      ['acme'],
    ],
    [
      'a staged change',
      (repository) => {
        repository.write({ 'themes/acme/icon_a.svg': SVG });
        repository.git('add', '-A');
      },
      ['acme'],
    ],
    ['a file that is gone', ({ write }) => write({ 'themes/acme/icon_b.svg': null }), ['acme']],
    ['a new file', ({ write }) => write({ 'themes/acme/icon_a.svg': SVG }), ['acme']],
    ['a new file of the base', ({ write }) => write({ 'themes/base/icon_a.svg': SVG }), ['acme']],
    ['a new file that git ignores', ({ write }) => write({ 'client/webapp2/built/a.js': 'a;\n' }), []],
    ['a file outside', ({ write }) => write({ 'notes.txt': 'x', 'out/x': 'x' }), []],
    ['litter', ({ write }) => write({ 'themes/acme/.DS_Store': 'x' }), []],
    [
      'a file that was only touched',
      ({ path }) => execFileSync('touch', [join(path, 'themes/acme/themeconfig.json')]),
      [],
    ],
  ])('%s', async (_, change, dirty) => {
    const repository = tagged('v1.2.0');
    change(repository);
    const built = await buildAt(repository.path);
    const names = ['acme', 'client'].map(
      (name) => `${name}-1.2.0${dirty.includes(name) ? '-dirty' : ''}.zip`,
    );
    expect([built.dirty, archivesOf(built)]).toEqual([dirty, names]);
    const release = deliverAt(repository.path);
    if (dirty.length === 0) expect((await release).plans).toMatchObject([{ tag: 'v1.2.0' }]);
    else
      await expect(release).rejects.toMatchObject({
        name: 'UsageError',
        message: expect.stringContaining(`“${dirty[0]}” holds changes that are in no commit`),
      });
  });

  test('--allow-dirty is for a directory, never for GitHub', async () => {
    const repository = tagged('v1.2.0');
    repository.write({ 'themes/acme/icon_a.svg': SVG });
    const local = await deliverAt(repository.path, { allowDirty: true });
    expect(local.plans[0]!.files.map(({ name }) => name)).toContain('acme-1.2.0-dirty.zip');
    await expect(deliverAt(repository.path, { allowDirty: true, local: false })).rejects.toThrow(
      'in no commit',
    );
  });

  test('outside git and before the first commit nothing is dirty', async () => {
    const plain = plainDirectory(theme('acme'));
    expect(archivesOf(await buildAt(plain.path))).toEqual(['acme-0.0.0.zip']);
    plain.git('init', '-q');
    expect(archivesOf(await buildAt(plain.path))).toEqual(['acme-0.0.0.zip']);
    expect((await deliverAt(plain.path)).plans).toMatchObject([{ tag: '0.0.0', title: 'Unversioned build' }]);
  });

  test('a package in a submodule has a state of its own', async () => {
    const inner = workspace(theme('themes/inner'));
    const outer = workspace(theme('themes/acme'));
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'vendor');
    outer.commit({});
    const sha = outer.git('rev-parse', '--short=7', 'HEAD');
    const names = (suffix: string) => [`acme-0.0.0-${sha}.zip`, `inner-0.0.0-${sha}${suffix}.zip`];
    expect(archivesOf(await buildAt(outer.path))).toEqual(names(''));
    outer.write({ 'vendor/themes/inner/icon_a.svg': SVG });
    expect(archivesOf(await buildAt(outer.path))).toEqual(names('-dirty'));
  });
});

describe('a tag whose prefix is a package’s name', () => {
  test.each(['acme/v2.0.0', 'acme-v2.0.0', 'acme@2.0.0'])('%s releases that package alone', async (tag) => {
    const repository = tagged(tag, 'v1.0.0');
    repository.commit({ 'client/webapp2/settings.json': '{' });
    repository.git('tag', '-f', tag);
    const { plans, built } = await deliverAt(repository.path);
    expect(plans).toMatchObject([{ tag }]);
    expect(archivesOf(built)).toEqual(['acme-2.0.0.zip']);
    // What is broken elsewhere is none of its business.
    expect(built.report.packages.map(({ name }) => name)).toEqual(['acme']);
  });

  test('of several tags on the commit the highest counts', async () => {
    const repository = tagged('acme/v1.0.0', 'v1.9.0', 'v1.10.0');
    expect(archivesOf(await buildAt(repository.path))).toEqual(['acme-1.10.0.zip', 'client-1.10.0.zip']);
    expect(archivesOf(await buildAt(repository.path, 'acme/v3'))).toEqual(['acme-3.zip']);
    expect(archivesOf(await buildAt(repository.path, 'other/v3'))).toEqual([
      'acme-other-v3.zip',
      'client-other-v3.zip',
    ]);
  });

  test('a tag that git would refuse is a usage error', async () => {
    await expect(buildAt(brands().path, 'v1..2')).rejects.toMatchObject({ name: 'UsageError' });
  });
});

test('with an error in one package nothing is released, and what was built is known', async () => {
  const repository = tagged('v1.0.0');
  repository.write({ 'themes/acme/conf-get_pin_48kHz_mono.wav': wrongPrompt() });
  const delivered = await deliverAt(repository.path);
  expect(delivered).toMatchObject({
    refused: 'Nothing was published: a release takes all packages or none.',
  });
  expect(archivesOf(delivered.built)).toEqual(['client-1.0.0.zip']);
  expect(delivered.plans).toEqual([]);
});

describe('line ends', () => {
  test('a checkout that changed them is said, and is not dirty', async () => {
    const repository = tagged('v1.0.0');
    const config = join(repository.path, 'themes/acme/themeconfig.json');
    repository.git('config', 'core.autocrlf', 'true');
    writeFileSync(config, '{\r\n  "theme_version": 2,\r\n  "disable_watermark_mute_icon": false\r\n}\r\n');
    const built = await buildAt(repository.path);
    expect(built.dirty).toEqual([]);
    expect(built.warnings).toEqual([
      'Git changed the line ends of 1 file when it checked them out, so the archives differ from those that are built elsewhere. Put “* -text” into a .gitattributes file, and check out again.',
    ]);
  });

  test('a setting that will change them is said, unless a .gitattributes prevents it', async () => {
    const repository = tagged('v1.0.0');
    expect((await buildAt(repository.path)).warnings).toEqual([]);
    repository.git('config', 'core.autocrlf', 'true');
    expect((await buildAt(repository.path)).warnings).toEqual([
      expect.stringMatching(/^“core.autocrlf” is on and no .gitattributes covers 4 files/),
    ]);
    repository.commit({ '.gitattributes': '* -text\n' });
    expect((await buildAt(repository.path)).warnings).toEqual([]);
  });

  test('those of a file that Git LFS keeps are its own', async () => {
    const repository = tagged('v1.0.0');
    const prompt = concat([wav(), ascii('\r\n')]);
    repository.commit({
      '.gitattributes': '*.wav filter=lfs diff=lfs merge=lfs -text\n',
      'themes/acme/conf-get_48kHz_mono.wav': lfsPointer(prompt),
    });
    writeFileSync(join(repository.path, 'themes/acme/conf-get_48kHz_mono.wav'), prompt);
    expect(await buildAt(repository.path)).toMatchObject({ dirty: [], warnings: [] });
  });
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot('in the repository of another user nothing is published, and git’s remedy is named', async () => {
  const repository = tagged('v1.0.0');
  mkdirSync(join(repository.path, 'out'));
  for (const path of ['', '.git']) chownSync(join(repository.path, path), 65_534, 65_534);
  const built = await buildAt(repository.path);
  expect(built.warnings).toEqual([expect.stringContaining('safe.directory')]);
  for (const options of [{}, { tag: 'v1.0.0' }, { local: false, tag: 'v1.0.0' }])
    await expect(deliverAt(repository.path, options)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(/^Nothing was published\. .*safe\.directory/),
    });
});
