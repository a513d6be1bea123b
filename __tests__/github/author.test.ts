import { isTrusted, markerKey } from '../../src/github/author.ts';

test.each([
  [{ user: { type: 'Bot' }, author_association: 'NONE' }, true],
  [{ user: { type: 'User' }, author_association: 'OWNER' }, true],
  [{ user: { type: 'User' }, author_association: 'MEMBER' }, true],
  [{ user: { type: 'User' }, author_association: 'COLLABORATOR' }, true],
  [{ user: { type: 'User' }, author_association: 'CONTRIBUTOR' }, false],
  [{ user: { type: 'User' }, author_association: 'FIRST_TIMER' }, false],
  [{ user: { type: 'User' }, author_association: 'NONE' }, false],
  [{ user: { type: 'Mannequin' }, author_association: 'bot' }, false],
  [{ user: null }, false],
  [{}, false],
])('%j can be one of ours: %s', (written, expected) => {
  expect(isTrusted(written)).toBe(expected);
});

test('a key ends no marker and divides none', () => {
  expect(markerKey('a --> <b>: c')).toBe('a-b-c');
  expect(markerKey('x'.repeat(500))).toHaveLength(100);
});
