import { suggestionOf } from '../../src/fix/suggestion.ts';
import type { Edit } from '../../src/formats/format.ts';
import type { Change } from '../../src/model/rule.ts';

const TEXT = 'one\ntwo\nthree\nfour\n';
const edit = (offset: number, length: number, insert = ''): Edit => ({
  unit: 'text',
  offset,
  length,
  insert,
});
const suggest = (...edits: Edit[]) => suggestionOf([{ type: 'edit', name: 'a.json', edits }], 'a.json', TEXT);

/** The text with the suggestion committed. */
function committed({ line, endLine, replacement }: NonNullable<ReturnType<typeof suggestionOf>>): string {
  const lines = TEXT.split('\n');
  lines.splice(line - 1, endLine - line + 1, ...replacement.split('\n'));
  return lines.join('\n');
}

test.each<[string, Edit[], string]>([
  ['within a line', [edit(4, 3, 'TWO')], 'one\nTWO\nthree\nfour\n'],
  ['a line taken out', [edit(4, 4)], 'one\nthree\nfour\n'],
  ['a line put in', [edit(4, 0, 'new\n')], 'one\nnew\ntwo\nthree\nfour\n'],
  ['two places', [edit(0, 3, '1'), edit(8, 5, '3')], '1\ntwo\n3\nfour\n'],
  ['at the end', [edit(19, 0, 'five\n')], `${TEXT}five\n`],
])('%s', (_, edits, expected) => {
  const suggestion = suggest(...edits);
  expect(suggestion).toBeDefined();
  expect(committed(suggestion!)).toBe(expected);
});

test('lines of Windows keep their number', () => {
  const change: Change = { type: 'edit', name: 'a', edits: [edit(5, 3, 'TWO')] };
  expect(suggestionOf([change], 'a', 'one\r\ntwo\r\nthree\r\n')).toEqual({
    line: 2,
    endLine: 2,
    replacement: 'TWO',
  });
});

test('anything but the edit of this one text has no suggestion', () => {
  const own: Change = { type: 'edit', name: 'a.json', edits: [edit(0, 1)] };
  const others: Change[][] = [
    [],
    [own, own],
    [{ type: 'delete', name: 'a.json' }],
    [{ ...own, name: 'b.json' }],
    [{ ...own, edits: [] }],
    [{ ...own, edits: [{ unit: 'byte', offset: 0, length: 1, insert: new Uint8Array() }] }],
  ];
  for (const changes of others) expect(suggestionOf(changes, 'a.json', TEXT)).toBeUndefined();
  const long = 'x\n'.repeat(100);
  const wide: Change = { ...own, edits: [edit(0, 1), edit(100, 1)] };
  expect(suggestionOf([wide], 'a.json', long)).toBeUndefined();
});
