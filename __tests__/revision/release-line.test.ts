import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { checkTagName, lineOf } from '../../src/revision/release-line.ts';
import { highest } from '../../src/revision/version.ts';

const NAMES = ['acme', 'acme-theme', 'client'];

test.each([
  ['acme/v2.0.0', 'acme', '2.0.0'],
  ['acme-v2.0.0', 'acme', '2.0.0'],
  ['acme-2.0.0', 'acme', '2.0.0'],
  ['acme@2.0.0', 'acme', '2.0.0'],
  ['acme@v2.0.0-rc.1', 'acme', '2.0.0-rc.1'],
  ['acme-theme-v1.0.0', 'acme-theme', '1.0.0'],
  ['client/v2', 'client', '2'],
  ['acme/2026/05', 'acme', '2026-05'],
])('%s is of %s alone, as version %s', (tag, name, version) =>
  expect(lineOf(tag, NAMES)).toEqual({ package: name, version }),
);

test.each([
  ['v1.2.0', '1.2.0'],
  ['acme', 'acme'],
  ['acme-party', 'acme-party'],
  ['acmev2.0.0', 'acmev2.0.0'],
  ['other/v2.0.0', 'other-v2.0.0'],
  ['Acme/v1', 'Acme-v1'],
])('%s is the whole project’s, as version %s', (tag, version) =>
  expect(lineOf(tag, NAMES)).toEqual({ version }),
);

test('of several tags the highest by version, whosever it is', () => {
  expect(highest(['acme-v1.10.0', 'v1.9.0', 'client@1.2.0'], NAMES)).toBe('acme-v1.10.0');
  expect(highest(['acme@1.2.0', 'v1.9.0'], NAMES)).toBe('v1.9.0');
});

describe('a name that git would refuse is refused', () => {
  const accepts = (tag: string) => {
    try {
      checkTagName(tag);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ name: 'UsageError' });
      return false;
    }
  };
  const gitAccepts = (tag: string) =>
    spawnSync('git', ['check-ref-format', `refs/tags/${tag}`]).status === 0 && !tag.startsWith('-');

  test.each([
    '',
    'v1 2',
    'v1..2',
    'v1^',
    'v1~1',
    'a:b',
    'x?',
    'x*',
    '[x',
    'a\\b',
    'a//b',
    '/a',
    'a/',
    '.a',
    'a/.b',
    'a.',
    'a.lock',
    'a.lock/b',
    'a@{1',
    '-a',
    'a\tb',
    'a\u007f',
    '@',
    'HEAD',
  ])('%j', (tag) => expect(accepts(tag)).toBe(false));
  test.each(['v1.2.0', 'acme/v2.0.0', 'acme@2.0.0', 'ü-1', 'a+b', '1.0.0-rc.1'])('%j is fine', (tag) =>
    expect(accepts(tag)).toBe(true),
  );
  test('as git itself says', () => {
    const tag = fc.stringMatching(/^[-a.@{}/\\~^:?*[ v1]{1,6}(\.lock)?$/).filter((text) => text !== '@');
    fc.assert(
      fc.property(tag, (text) => expect([text, accepts(text)]).toEqual([text, gitAccepts(text)])),
      { numRuns: 60 },
    );
  });
});
