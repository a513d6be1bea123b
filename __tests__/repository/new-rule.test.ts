/** `npm run new-rule`, for each target, in a copy of the repository: what it leaves must be green without an edit. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'brandgate-copy-'));
const COPIED = ['src', '__tests__', 'fuzz', 'fixtures', 'docs', 'schemas', 'scripts'];
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, UPDATE: '' } });
const newRule = (...args: string[]) => node('scripts/new-rule.mjs', ...args);

beforeAll(() => {
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of readdirSync(root).filter((one) => /\.(json|mjs|md|yml)$|^\.gitignore$/.test(one)))
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  execFileSync('git', ['init', '-q', copy]);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a rule for each target, and for each kind where there is a choice, is green at once', () => {
  writeFileSync(
    join(copy, 'all.mjs'),
    `import { makeRules } from './scripts/new-rule.mjs';
import { kinds, targets, templates } from './scripts/rule-templates.mjs';
const wish = (id, target, kind, severity) => ({ id, group: 'theme', target, severity, template: templates[target](id, kind) });
const open = ['json', 'file', 'package'];
makeRules([
  ...targets.map((target) => wish(\`theme-new-\${target}\`, target, undefined, 'error')),
  ...open.flatMap((target) => kinds.map((kind) => wish(\`theme-new-\${target}-\${kind}\`, target, kind, 'info'))),
]);
`,
  );
  expect(node('all.mjs')).toMatchObject({ status: 0, stderr: '' });
  const made = readdirSync(join(copy, 'src/rules/theme')).filter((name) => name.startsWith('theme-new-'));
  expect(made).toHaveLength(16 + 15);
  for (const name of made) {
    const id = name.slice(0, -3);
    expect(readFileSync(join(copy, 'fixtures/bad', id, 'expected.txt'), 'utf8')).toContain(`  ${id}\n`);
    expect(readFileSync(join(copy, 'docs/rules', `${id}.md`), 'utf8')).toContain('## Bad');
    expect(existsSync(join(copy, 'fixtures/good', id))).toBe(true);
  }
  expect(node('scripts/generate.mjs', '--check')).toMatchObject({ status: 0, stderr: '' });
  const code = ['src/rules/theme', '__tests__/rules/theme', '__tests__/fixtures'];
  expect(node('node_modules/@biomejs/biome/bin/biome', 'check', ...code)).toMatchObject({ status: 0 });
  // The other tests are as they were.
  const include = ['src', ...code];
  writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }));
  expect(node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.new.json')).toMatchObject({
    status: 0,
    stdout: '',
  });
  // One file that runs them all, so that the rules are loaded once.
  const imports = made.map((name) => `import './${name.replace('.ts', '.test.ts')}';`);
  writeFileSync(
    join(copy, '__tests__/rules/theme/every-new.test.ts'),
    ["import '../../fixtures.test.ts';", "import '../../repository/rules.test.ts';", ...imports, ''].join(
      '\n',
    ),
  );
  const { status, stderr } = node('node_modules/jest/bin/jest.js', '-i', 'every-new', '-t', 'theme-new');
  expect(status === 0 ? '' : stderr).toBe('');
  // Two tests of its own, five of its consistency, two of its projects.
  expect(
    Number(/(\d+) passed, \d+ total\n/.exec(stderr.split('Tests:')[1] ?? '')?.[1]),
  ).toBeGreaterThanOrEqual(made.length * 6);
}, 300_000);

test.each([
  [['splash-new'], 'Say what it looks at with --target.'],
  [['splash-new', '--target', 'pgn'], '“pgn” is not a target. It is one of json, svg,'],
  [['splash-new', '--target', 'json', '--severity', 'fatal'], '“fatal” is not a severity.'],
  [['splash-new', '--target', 'wav', '--kind', 'desktop'], 'A rule for wav begins with theme'],
  [['splash_new', '--target', 'json'], '“splash_new” is not in kebab case.'],
  [['nothing-new', '--target', 'json'], '“nothing-new” begins with no group'],
  [['theme-version', '--target', 'json'], 'theme-version exists already.'],
  [[], 'Name the rule.'],
  [['splash-new', '--tarket', 'json'], 'tarket'],
])('%j is refused in one line, and nothing is made', (args, message) => {
  const { status, stderr } = newRule(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: npm run new-rule');
  expect(existsSync(join(copy, 'src/rules/splash/splash-new.ts'))).toBe(false);
});

test('a bad project that does not show its rule gets no expected.txt, and says so', () => {
  const folder = join(copy, 'fixtures/bad/theme-version');
  writeFileSync(join(folder, 'acme/themeconfig.json'), '{ "theme_version": 2 }');
  rmSync(join(folder, 'expected.txt'));
  const { status, stderr } = node('scripts/generate.mjs');
  expect(status).toBe(1);
  expect(stderr).toContain('fixtures/bad/theme-version: theme-version finds nothing in it');
  expect(existsSync(join(folder, 'expected.txt'))).toBe(false);
});
