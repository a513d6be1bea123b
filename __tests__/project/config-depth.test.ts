import { memoryFiles } from '../../src/files/memory.ts';
import { isTooDeep } from '../../src/project/config-depth.ts';
import { readConfig } from '../../src/project/read-config.ts';
import { treeOf } from '../support/check.ts';

test.each([
  ['lists in brackets', '['.repeat(201)],
  ['mappings in braces', 'a: {'.repeat(201)],
  ['lists on several lines', 'a: [\n'.repeat(201)],
  ['lists of lists', '- '.repeat(201)],
  ['keys of keys', '? '.repeat(201)],
  ['an indentation', `${' '.repeat(201)}a: 1`],
])(
  '%s: what would take the parser to the end of the stack is refused before it is parsed',
  async (_, text) => {
    expect(isTooDeep(text)).toBe(true);
    await expect(readConfig(memoryFiles(treeOf({ 'brandgate.yml': text })), 'brandgate.yml')).rejects.toThrow(
      'brandgate.yml: it is nested too deep.',
    );
  },
);

test('what configs have is not too deep', () => {
  expect(
    isTooDeep(
      `# ${'[a-z] '.repeat(500)}\npackages:\n${'  - { path: "a[bc]", exclude: [x, y] }\n'.repeat(500)}`,
    ),
  ).toBe(false);
  expect(isTooDeep('a - b - c\n- a\n  - b'.repeat(500))).toBe(false);
});
