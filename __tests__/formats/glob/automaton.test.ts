import { automaton, type Node } from '../../../src/formats/glob/automaton.ts';

const text = (characters: string): Node => ({ type: 'text', text: characters });
const many: Node = { type: 'repeat', node: { type: 'one' }, least: 0, most: 'many' };
const pattern = (...nodes: Node[]): Node => ({ type: 'sequence', nodes });

/** How many states are made for a path: each that is new is put into a map by a text key. */
function statesFor(fits: (path: string) => number, path: string): number {
  const set = jest.spyOn(Map.prototype, 'set');
  fits(path);
  const made = set.mock.calls.filter(([key]) => typeof key === 'string').length;
  set.mockRestore();
  return made;
}

test('what is remembered is bounded within one path, too, and changes no verdict', () => {
  const patterns = ['ab', 'ba', 'aab', 'bba', 'abab'].map((end) => pattern(many, text(end)));
  const path = 'aabbabaabbbaabab'.repeat(20);
  const [free, bounded] = [automaton(patterns), automaton(patterns, 40)];
  for (let length = 1; length < path.length; length += 7)
    expect(bounded(path.slice(0, length))).toBe(free(path.slice(0, length)));
  expect(statesFor(automaton(patterns, 40), path)).toBeGreaterThan(statesFor(automaton(patterns), path));
});
