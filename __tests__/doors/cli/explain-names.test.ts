import { knownNames } from '../../../src/reading/known-names.ts';
import { NAME_KINDS } from '../../../src/reading/name-kinds.ts';
import { useWarmCli } from '../../support/cli.ts';

const cli = useWarmCli();
const explain = (...args: readonly string[]) => cli.run(cli.project({}), ['explain', ...args]);

test('names are listed with what each is for, as text and as JSON', () => {
  for (const kind of NAME_KINDS) {
    const { code, stdout } = explain('--names', kind);
    expect(code).toBe(0);
    for (const { name, purpose } of knownNames(kind).names.slice(0, 3))
      expect(stdout).toMatch(new RegExp(`${name.replace(/\W/g, '.')} +${purpose.replace(/\W/g, '.')}`));
  }
  const { stdout } = explain('--names', 'dtmf', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({ kind: 'dtmf', ...knownNames('dtmf') });
  expect(explain('--names', 'screens', 'pin_entry').stdout).toMatch(/pin_entry +shown while a PIN is typed/);
});

test.each([
  [['--names', 'prompt'], /Did you mean “prompts”\?/],
  [['--names', 'SCREENS'], /Did you mean “screens”\?/],
  [['--names', 'lay'], /Did you mean “layouts”\?/],
  [['--names', 'screens', 'welcom'], /Did you mean “welcome”\?/],
  [['--names', 'tokens', 'ids_button_ok'], /Did you mean “IDS_BUTTON_OK”\?/],
  [['audio-sample-rat'], /Did you mean “audio-sample-rate”\?/],
  [['AUDIO-SAMPLE-RATE'], /Did you mean “audio-sample-rate”\?/],
  [['audio-sample'], /Did you mean “audio-sample-rate”\?/],
  [['splash'], /So begin splash-\S+, .* and \d+ more/],
  [['--names'], /needs a value/],
])('%j suggests what was meant', (args, message) => {
  const { code, stdout, stderr } = explain(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
