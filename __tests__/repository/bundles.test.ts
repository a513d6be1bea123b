import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chunksOf, type Output } from '../../scripts/chunks.mjs';
import { bundles } from '../support/bundles.ts';
import { useCli } from '../support/cli.ts';

const root = resolve(__dirname, '../..');
const filesBelow = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => ending.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const);

describe('the bundles', () => {
  const cli = useCli();
  const dist = () => filesBelow(bundles(), /\.cjs$/);
  const holders = (pattern: RegExp) =>
    dist().flatMap(([name, text]) => Array.from(text.matchAll(pattern), () => name));

  test('hold each rule, kind of error and package once', () => {
    const source = filesBelow(join(root, 'src'), /\.ts$/).map(([, text]) => text);
    const errors = source.flatMap((text) =>
      Array.from(text.matchAll(/ name = '(\w+)'/g), ([, name]) => name),
    );
    expect(errors).toContain('UsageError');
    expect(errors).toContain('Refusal');
    for (const name of errors)
      expect([name, holders(RegExp(`[;{]name="${name}"`, 'g')).length]).toEqual([name, 1]);
    for (const id of ['splash-missing-icon', 'audio-sample-rate'])
      expect([id, holders(RegExp(`id:"${id}"`, 'g')).length]).toEqual([id, 1]);
    expect(new Set(holders(/"Unterminated regular expression"/g)).size).toBe(1);
  });

  test('export to each other only what stays as it is', () => {
    // A chunk takes another's exports out once, when it is loaded.
    for (const [name, text] of filesBelow(join(root, 'src'), /\.ts$/))
      expect([name, /^export (?:let|var) /m.test(text)]).toEqual([name, false]);
  });

  test('load for a small theme only what it needs', () => {
    const project = cli.project({
      'acme/themeconfig.json': '{ "theme_version": 2 }',
      'tell.cjs': `process.on('exit', () => console.log(Object.keys(require.cache).join('\\n')));`,
    });
    const { code, stdout } = cli.run(project, ['check', 'acme'], {
      env: { NODE_OPTIONS: '--require ./tell.cjs' },
    });
    const loaded = stdout.split('\n').flatMap((line) => /(?:\/chunks)?\/([^/]*)\.cjs$/.exec(line)?.[1] ?? []);
    expect(code).toBe(0);
    expect(loaded).toContain('doors-cli-main');
    expect(loaded).toContain('rules-theme-rules.generated');
    expect(
      loaded.filter((name) =>
        /^(acorn|archiver|css|diff$|preview|saxes|ya)|actions-github|desktop|html|javascript|pixels|plugin|validator|webapp/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });
});

describe('a piece lies', () => {
  const piece = (
    inputs: string,
    imports: readonly string[] = [],
    lazy: readonly string[] = [],
    entryPoint?: string,
  ): Output => ({
    bytes: 10_000,
    inputs: Object.fromEntries(inputs.split(' ').map((input) => [input, {}])),
    imports: [
      ...imports.map((path) => ({ path, kind: 'import-statement' })),
      ...lazy.map((path) => ({ path, kind: 'dynamic-import' })),
    ],
    ...(entryPoint === undefined ? {} : { entryPoint }),
  });
  const doors = { 'src/cli.ts': 'cli', 'src/action.ts': 'action' };
  const placed = (outputs: Record<string, Output>) => Object.fromEntries(chunksOf(outputs, doors));

  test('with whoever alone needs it, or is the first to', () => {
    const outputs = {
      cli: piece('src/cli.ts', ['core'], ['yaml', 'fix'], 'src/cli.ts'),
      yaml: piece('node_modules/yaml.js', [], [], 'package:yaml'),
      fix: piece('src/fix.ts', ['core', 'diff'], [], 'src/fix.ts'),
      core: piece('src/core.ts'),
      diff: piece('src/diff.ts'),
    };
    expect(placed(outputs)).toEqual({ cli: 'cli', core: 'cli', yaml: 'yaml', fix: 'fix', diff: 'fix' });
  });

  test('apart where doors or lazy parts share it', () => {
    const outputs = {
      cli: piece('src/cli.ts', ['core'], ['fix', 'icons'], 'src/cli.ts'),
      action: piece('src/action.ts', ['core'], ['fix'], 'src/action.ts'),
      core: piece('src/core.ts'),
      fix: piece('src/fix.ts', ['core', 'pixels'], [], 'src/fix.ts'),
      icons: piece('src/icons.ts', ['pixels'], [], 'src/icons.ts'),
      pixels: piece('src/pixels.ts'),
    };
    expect(placed(outputs)).toEqual({
      cli: 'cli',
      action: 'action',
      core: 'action+cli',
      fix: 'fix',
      icons: 'icons',
      pixels: 'fix+icons',
    });
    // A crumb is not worth a file.
    expect(placed({ ...outputs, pixels: { ...outputs.pixels, bytes: 10 } }).pixels).toBe('action+cli');
  });

  test('where a lazy part is needed at once elsewhere, with that part', () => {
    const outputs = {
      cli: piece('src/cli.ts', [], ['shell'], 'src/cli.ts'),
      action: piece('src/action.ts', ['text'], [], 'src/action.ts'),
      shell: { ...piece('', ['text'], [], 'src/report/text.ts'), inputs: {} },
      text: piece('src/report/text.ts'),
    };
    expect(placed(outputs)).toEqual({
      cli: 'cli',
      action: 'action',
      shell: 'report-text',
      text: 'report-text',
    });
  });

  test('with the door that has it before, so that chunks don’t need each other in a circle', () => {
    const outputs = {
      cli: piece('src/cli.ts', ['core'], ['fix'], 'src/cli.ts'),
      core: piece('src/core.ts', ['fix']),
      fix: piece('src/fix.ts', ['core'], [], 'src/fix.ts'),
    };
    expect(placed(outputs)).toEqual({ cli: 'cli', core: 'cli', fix: 'cli' });
  });
});
