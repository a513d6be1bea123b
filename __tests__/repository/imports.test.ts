import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve(__dirname, '../../src');
const files = readdirSync(src, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'));

/** From the bottom up: a file may import from its own layer and from those before it. */
const layers = [
  'model',
  'formats',
  'pexip',
  'rules',
  'check',
  'decode',
  'fix',
  'diff',
  'report',
  'preview',
  'project',
  'build',
  'publish',
  'run',
  'doors',
];
/** Stages that build on one below them; every other stage stands alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  check: ['rules'],
  report: ['check', 'diff', 'rules'],
  project: ['rules'],
  build: ['project', 'fix'],
  publish: ['project'],
  preview: ['report'],
};
const stages = ['check', 'decode', 'fix', 'diff', 'report', 'preview', 'project', 'build', 'publish'];
const browserFolders = ['formats', 'pexip', 'rules', 'check', 'decode', 'fix', 'diff', 'report', 'preview'];

function layerOf(file: string): string {
  if (/^(cli|action|index)\.ts$/.test(file)) return 'doors';
  if (/^version\.generated\.ts$/.test(file)) return 'model';
  const [folder = ''] = file.replace(/\.ts$/, '').split('/');
  return folder;
}

function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => ({
    path: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

// The model names the formats' types and imports nothing.
test.each(files.filter((file) => file !== 'model.ts'))('%s imports only from below', (file) => {
  const layer = layerOf(file);
  expect(layers).toContain(layer);
  for (const { path, typeOnly } of importsOf(file)) {
    if (!path.startsWith('.') || typeOnly) continue;
    const target = layerOf(relative(src, resolve(src, dirname(file), path)).replaceAll('\\', '/'));
    expect(`${target} is known: ${layers.includes(target)}`).toBe(`${target} is known: true`);
    expect(`${file} → ${target}: ${layers.indexOf(target) <= layers.indexOf(layer)}`).toBe(
      `${file} → ${target}: true`,
    );
    if (stages.includes(layer) && target !== layer && stages.includes(target)) {
      expect(`${file} → ${target}: ${(allowed[layer] ?? []).includes(target)}`).toBe(
        `${file} → ${target}: true`,
      );
    }
  }
});

test.each(files.filter((file) => browserFolders.includes(file.split('/')[0] as string)))(
  '%s runs in a browser',
  (file) => {
    for (const { path } of importsOf(file)) expect(path).not.toMatch(/^node:/);
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\bBuffer\b|\bprocess\.(env|cwd|argv|exit)|\brequire\(/);
  },
);

test('no file is long', () => {
  const long = files.filter(
    (file) =>
      !/generated|model\.ts$/.test(file) && readFileSync(join(src, file), 'utf8').split('\n').length > 301,
  );
  expect(long).toEqual([]);
});
