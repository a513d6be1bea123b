import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../../src/rules/index.generated.ts';

const root = resolve(__dirname, '../..');

test('ids are unique kebab-case, and files are named after them', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const files = readdirSync(join(root, 'src/rules'), { recursive: true }).map(String);
  for (const id of ids) {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
    expect(files.some((file) => file.replaceAll('\\', '/').endsWith(`/${id}.ts`))).toBe(true);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a summary, a reason and evidence in good style', () => {
    expect(rule.summary).toMatch(/^([A-Z“.`*{0-9]|\w+\.\w+ )[^\n]*[^.\n]$/);
    expect(rule.summary.length).toBeLessThanOrEqual(120);
    expect(rule.why).toMatch(/[.!?”)]$/);
    expect(rule.why.length).toBeGreaterThan(30);
    expect(rule.evidence.source.length).toBeGreaterThan(3);
    // An error stops a release: it rests on more than judgement, but for the faults of our own configuration.
    if (rule.severity === 'error' && !id.startsWith('config-')) {
      expect(rule.evidence.kind).toMatch(/^[VFCSO]$/);
      if (rule.evidence.kind === 'O') expect(rule.evidence.certain ?? '').toMatch(/^[^.]{20,}$/);
    }
  });

  test('has a page and is listed with the others', () => {
    expect(existsSync(join(root, 'docs/rules', `${id}.md`))).toBe(true);
    expect(readFileSync(join(root, 'docs/rules/README.md'), 'utf8')).toContain(`| [${id}](${id}.md) |`);
  });

  test('has a fixture, unless files on disk can not show it', () => {
    const unshowable = [
      'package-path',
      'package-path-case',
      'package-symlink',
      'package-archive',
      'project-symlink',
      'project-unreadable',
      'asset-readable',
      'manifest-branding-id-bumped',
      'manifest-asset-unused',
      'project-lost-package',
    ];
    // The rules about later releases need the vendor’s files, which an option names.
    if (!unshowable.includes(id) && !id.startsWith('defaults-'))
      expect(existsSync(join(root, 'fixtures/bad', id, 'expected.txt'))).toBe(true);
  });

  test('is a small file', () => {
    const file = readdirSync(join(root, 'src/rules'), { recursive: true })
      .map(String)
      .find((name) => name.replaceAll('\\', '/').endsWith(`/${id}.ts`));
    const lines = readFileSync(join(root, 'src/rules', file as string), 'utf8').split('\n').length;
    expect(lines).toBeLessThanOrEqual(90);
  });
});
