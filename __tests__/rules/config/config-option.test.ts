import { useWarmCli } from '../../support/cli.ts';

const cli = useWarmCli();
const THEME = { 'acme/themeconfig.json': '{\n  "theme_version": 2\n}\n' };
const check = (rules: object) =>
  cli.run(cli.project({ ...THEME, 'brandgate.yml': JSON.stringify({ rules }, null, 1) }), ['check']);

test('an option outside its bounds or of another type is an error that names them, and the run goes on', () => {
  const { code, stdout } = check({
    'package-max-bytes': ['warning', { bytes: 0 }],
    'audio-loudness': ['warning', { lufs: '-23' }],
    'css-contrast': ['off', { minimum: 22 }],
  });
  expect(code).toBe(1);
  expect(stdout).toContain(
    'brandgate.yml:6:14  error  config-option ×3\n  Expected a number from 1 to 10,000,000,000 (bytes) for the option “bytes” of package-max-bytes, found 0.\n',
  );
  expect(stdout).toContain('for the option “lufs” of audio-loudness, found the text “-23”.');
  expect(stdout).toContain(
    'from 1 to 21 (contrast ratio) for the option “minimum” of css-contrast, found 22.',
  );
  expect(stdout).toContain('3 errors');
});

test('an option within its bounds is silent, the bounds included', () => {
  const { code, stdout } = check({
    'package-max-bytes': ['warning', { bytes: 10_000_000_000 }],
    'audio-loudness': ['warning', { lufs: -70 }],
    'asset-max-bytes': ['warning', { 'text-bytes': 1_000_000_000 }],
  });
  expect(stdout).toContain('no findings');
  expect(code).toBe(0);
});

test('a key that the rule does not have is still an unknown key, with the nearest known one', () => {
  const { stdout } = check({ 'asset-max-bytes': ['warning', { 'image-byte': 1 }] });
  expect(stdout).toContain(
    'config-unknown-key\n  “image-byte” is not a known key. Did you mean “image-bytes”?\n',
  );
});

test('explain tells what may be set and how far', () => {
  const { stdout } = cli.run(cli.project({}), ['explain', 'asset-max-bytes']);
  expect(stdout).toContain(
    'Options   image-bytes: How large an image may be. Expected: a number from 1 to 1,000,000,000 (bytes); default: 2000000',
  );
  const { stdout: json } = cli.run(cli.project({}), ['explain', 'asset-max-bytes', '--format', 'json']);
  expect(JSON.parse(json).options['image-bytes']).toMatchObject({ minimum: 1, unit: 'bytes' });
});

describe('a base language', () => {
  const LANGUAGES = {
    'legacy/configuration/languages/en-us.json': '{ "IDS_WELCOME_TITLE": "Welcome" }\n',
    'legacy/configuration/languages/nb-no.json': '{ "IDS_WELCOME_TITLE": "Velkommen" }\n',
  };
  const checkLanguage = (language: string, files: Readonly<Record<string, string>> = LANGUAGES) => {
    const config = { packages: [{ path: 'legacy', 'base-language': language }] };
    return cli.run(cli.project({ ...files, 'brandgate.json': JSON.stringify(config, null, 1) }), ['check']);
  };

  test('that the package lacks is an error that names those that it has', () => {
    const { code, stdout } = checkLanguage('no-nb');
    expect(stdout).toContain(
      'brandgate.json:5:21  error  config-option\n  There is no language “no-nb” to be the “base-language”: expected “en-us”, “nb-no”.\n',
    );
    expect(code).toBe(1);
  });

  test.each(['nb-no', 'NB-no.json', 'configuration/languages/nb-no.json', 'en-us'])(
    'may be %s',
    (language) => {
      expect(checkLanguage(language).stdout).not.toContain('config-option');
    },
  );

  test('that is built in may be absent', () => {
    const { 'legacy/configuration/languages/en-us.json': _, ...others } = LANGUAGES;
    expect(checkLanguage('en-us', others).stdout).not.toContain('config-option');
  });
});
