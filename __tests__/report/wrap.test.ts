import fc from 'fast-check';
import { columnsOf, kept, settled, wrapped } from '../../src/report/wrap.ts';

test('a long line goes on two columns further in, or below its second column', () => {
  expect(wrapped('  one two three four five six seven', 20)).toBe('  one two three four\n    five six seven');
  expect(wrapped('  --a   one two three four', 20)).toBe('  --a   one two\n        three four');
  expect(wrapped('short', 20)).toBe('short');
});

test('nothing is broken in a word, a path or a quoted value', () => {
  const path = `a/${'b'.repeat(40)}.json`;
  expect(wrapped(`In ${path} is a fault`, 20).split('\n')).toContain(`  ${path}`);
  expect(wrapped('The value must be “two words here” and so on', 26).split('\n')).toContain(
    '  “two words here” and so',
  );
});

test('colours and links take no room; wide letters take two columns', () => {
  expect(columnsOf('\u001b[31mred\u001b[39m \u001b]8;;https://x.y/z\u001b\\id\u001b]8;;\u001b\\')).toBe(6);
  expect(columnsOf('會議')).toBe(4);
  expect(columnsOf('e\u0301')).toBe(1);
});

test('no words are lost, and no line is wider than it must be', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', ':'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 20, max: 80 }), (words, width) => {
      const lines = wrapped(words.join(' '), width).split('\n');
      const found = lines.flatMap((line) => line.replaceAll('\u200b', '').trim().split(' '));
      expect(found).toEqual(words);
      for (const line of lines) if (columnsOf(line) > width) expect(line.trim()).not.toContain(' ');
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^\s*::/);
    }),
  );
});

test('a path with spaces is never broken, and is itself again in the end', () => {
  const path = 'Acme Brand (new)/splash screens/themeconfig.json:3:4';
  const lines = wrapped(`${kept(path)}  error  json-syntax`, 30);
  expect(settled(lines)).toBe(`${path}\n  error  json-syntax`);
  expect(wrapped(lines, 30)).toBe(lines);
  expect(settled(wrapped(`See ${kept('a b c')} and more words`, 20))).toBe('See a b c and more\n  words');
});
