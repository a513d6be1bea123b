/** `brandgate learn` in a directory of its own: what it writes, refuses and says. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELL, baseFiles, baseSettings, baseZip } from '../../support/base-theme.ts';
import { useWarmCli } from '../../support/cli.ts';
import { themeFiles } from '../../support/themes.ts';

const cli = useWarmCli();
const LEARNT = 'brandgate-base-theme.json';
const CONFIG = `base-theme: ${LEARNT}\n`;
const theme = () => themeFiles({ wallpaper_mode: 1 });

test('learn writes beside the config, and check then knows every name', () => {
  const directory = cli.project({ ...theme(), 'my base theme.zip': baseZip(), 'brandgate.yml': '{}\n' });
  const before = cli.run(directory, ['check', 'acme', '--fail-on', 'warning']);
  expect([before.code, before.stdout]).toEqual([
    0,
    expect.stringContaining('“wallpaper_mode” is not a known setting'),
  ]);
  mkdirSync(join(directory, 'deeper'));
  writeFileSync(join(directory, '.git'), '');
  const learnt = cli.run(directory, ['learn', 'my base theme.zip']);
  expect(learnt.stderr).toBe('');
  expect(learnt.code).toBe(0);
  expect(learnt.stdout).toContain(`Learnt the Base theme, in ${LEARNT}: 22 settings, 3 screens, 3 labels`);
  expect(learnt.stdout).toContain(`To use it, add this line to brandgate.yml: base-theme: ${LEARNT}`);
  expect(readFileSync(join(directory, 'brandgate.yml'), 'utf8')).toBe('{}\n');
  writeFileSync(join(directory, 'brandgate.yml'), CONFIG);
  const after = cli.run(directory, ['check', 'acme', '--fail-on', 'warning']);
  expect([after.code, after.stdout]).toEqual([
    1,
    expect.stringContaining('The Base theme has no setting “wallpaper_mode”'),
  ]);
  const again = cli.run(directory, ['learn', 'my base theme.zip']);
  expect(again.stdout).toContain('Nothing differs from the Base theme that was learnt before.');
  expect(again.stdout).not.toContain('add this line');
});

test('learn on a newer Base theme says what the release changed', () => {
  const newer = baseFiles({
    'themeconfig.json': baseSettings({ clock_format: '12h' }),
    'icon_gong.svg': BELL,
  });
  const directory = cli.project({ 'old.zip': baseZip(), 'new.zip': baseZip(newer) });
  expect(cli.run(directory, ['learn', 'old.zip']).stdout).toContain('make a brandgate.yml with this line');
  const { code, stdout } = cli.run(directory, ['learn', 'new.zip']);
  expect(code).toBe(0);
  expect(stdout).toContain('Since the Base theme that was learnt before: 1 added, 1 changed, 0 dropped.');
  expect(stdout).toContain('  changed  setting clock_format: "24h" → "12h"\n');
  expect(stdout).toContain('  added    icon icon_gong.svg\n');
  const told = JSON.parse(cli.run(directory, ['learn', 'old.zip', '--format', 'json']).stdout);
  expect(told.changes).toContainEqual({ kind: 'dropped', what: 'icon', name: 'icon_gong.svg' });
});

test('the ZIP itself can be the Base theme, and is no package then', () => {
  const directory = cli.project({
    ...theme(),
    'base.zip': baseZip(),
    'brandgate.yml': 'base-theme: base.zip\n',
  });
  const { stdout } = cli.run(directory, ['check']);
  expect(stdout).toContain('The Base theme has no setting “wallpaper_mode”');
  expect(stdout).toContain('in 1 package (1 file');
  expect(cli.run(directory, ['check', 'base.zip', '--fail-on', 'warning']).code).toBe(0);
  expect(cli.run(directory, ['explain', '--theme', 'acme']).stdout).toContain('Base theme: base.zip');
});

test.each<[what: string, args: string[], message: RegExp]>([
  ['no argument', [], /Name the ZIP of the Base theme/],
  ['a file that is not there', ['gone.zip'], /There is nothing at “gone.zip”/],
  ['a directory', ['acme'], /“acme” is a directory/],
  ['no ZIP', ['acme/themeconfig.json'], /is no Base theme/],
  [
    'a theme that is none',
    ['theme.zip'],
    /“theme.zip” is no Base theme: it has no “vendordata.json”, and it has no prompts/,
  ],
  ['two', ['theme.zip', 'x.zip'], /takes at most 1/],
])('%s is refused in one line', (_, args, message) => {
  const files = baseFiles({ 'vendordata.json': undefined, 'conf-lounge_48kHz_mono.wav': undefined });
  const directory = cli.project({ ...theme(), 'theme.zip': baseZip(files) });
  const { code, stdout, stderr } = cli.run(directory, ['learn', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(join(directory, LEARNT))).toBe(false);
});

test('nothing is written through a link that was planted', () => {
  const directory = cli.project({ 'base.zip': baseZip(), 'elsewhere.txt': 'mine' });
  symlinkSync(join(directory, 'elsewhere.txt'), join(directory, LEARNT));
  const { code, stderr } = cli.run(directory, ['learn', 'base.zip']);
  expect(code).toBe(2);
  expect(stderr).toContain(LEARNT);
  expect(readFileSync(join(directory, 'elsewhere.txt'), 'utf8')).toBe('mine');
});

test('a Base theme that the config names and that is not there is told in one line', () => {
  const directory = cli.project({ ...theme(), 'brandgate.yml': CONFIG });
  const { code, stderr } = cli.run(directory, ['check']);
  expect(code).toBe(2);
  expect(stderr).toContain('brandgate learn');
  writeFileSync(join(directory, LEARNT), '{');
  const damaged = cli.run(directory, ['check']);
  expect([damaged.code, damaged.stdout]).toEqual([
    1,
    expect.stringContaining('brandgate.yml:1:13  error  config-base'),
  ]);
});

test('what was learnt is never part of a theme that lies at the root', () => {
  const files = Object.fromEntries(
    Object.entries(themeFiles()).map(([name, content]) => [name.slice(5), content]),
  );
  const config = { 'base.zip': baseZip(), 'brandgate.yml': 'base-theme: base.zip\n' };
  const directory = cli.project({ ...files, ...config });
  expect(cli.run(directory, ['learn', 'base.zip']).stdout).toContain(
    'brandgate.yml reads “base.zip” as the Base theme',
  );
  const { packages } = JSON.parse(cli.run(directory, ['list', '--format', 'json']).stdout);
  expect(packages.map(({ kind, assets }: { kind: string; assets: number }) => [kind, assets])).toEqual([
    ['theme', 1],
  ]);
});
