import { Listing, mostThatFit, shortened } from '../../src/check/listing.ts';
import type { Hit } from '../../src/model/check.ts';
import { countAll } from '../../src/model/counts.ts';
import { findingOf } from '../support/reports.ts';

const hit = (path: string, message: string, more?: number): Hit => ({
  finding: findingOf({ path, message, ...(more === undefined ? {} : { more }) }),
});
const many = (path: string, count: number, length = 10) =>
  Array.from({ length: count }, (_, index) => hit(path, String(index).padStart(length, '.')));
const list = (hits: readonly Hit[], findings: number, reportBytes = Number.POSITIVE_INFINITY) => {
  const listing = new Listing({ findings, reportBytes });
  for (const one of hits) listing.add(one.finding, () => one);
  return listing.hits();
};
const total = (hits: readonly Hit[]) => countAll(hits.map(({ finding }) => finding));
const said = (hits: readonly Hit[]) =>
  hits.map(({ finding }) => [finding.path, finding.message, finding.more]);

test('of one rule in one file so many are listed, and the last of them says how many more there are', () => {
  const hits = [hit('a', '1'), hit('b', '1'), hit('a', '2'), hit('a', '3'), hit('b', '2'), hit('a', '4')];
  expect(said(list(hits, 2))).toEqual([
    ['a', '1', undefined],
    ['b', '1', undefined],
    ['a', '2', 2],
    ['b', '2', undefined],
  ]);
  expect(list(hits, 4)).toEqual(hits);
});

test('what is not listed is not even made', () => {
  const listing = new Listing({ findings: 1, reportBytes: 1e6 });
  let made = 0;
  for (const one of many('a', 5))
    listing.add(one.finding, () => {
      made++;
      return one;
    });
  expect([made, total(listing.hits())]).toEqual([1, 5]);
});

test('severities are counted apart, so that no error hides behind notes', () => {
  const note: Hit = { finding: findingOf({ path: 'a', severity: 'info', message: 'n' }) };
  expect(said(list([note, note, hit('a', 'e')], 1))).toEqual([
    ['a', 'n', 1],
    ['a', 'e', undefined],
  ]);
});

test('where there is too much, each rule and file gives up as many', () => {
  const listed = list([...many('a', 100), ...many('b', 2), ...many('c', 100)], 1000, 10_000);
  const counts = ['a', 'b', 'c'].map((path) => listed.filter(({ finding }) => finding.path === path).length);
  expect(counts[1]).toBe(2);
  expect(counts[0]).toBe(counts[2]);
  expect(counts[0]).toBeGreaterThan(5);
  expect(counts[0]).toBeLessThan(20);
  expect(total(listed)).toBe(202);
});

test('one of each rule and file is always listed', () => {
  const listed = list([...many('a', 3), ...many('b', 3)], 1000, 1);
  expect(said(listed).map(([path, , more]) => [path, more])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
});

test('it makes no difference when, and of how many packages at once, lists are cut', () => {
  const lists = [many('a', 60), many('b', 9, 200), many('c', 30)];
  const room = 15_000;
  const cut = (some: readonly (readonly Hit[])[]) => shortened(some, mostThatFit(some, room));
  const atOnce = cut(lists);
  const [first = [], second = [], third = []] = lists;
  const inTurn = cut([...cut([first, second]), third]);
  expect(atOnce.map(said)).toEqual(inTurn.map(said));
  // What comes later need not be longer than what was cut to.
  const [short = []] = shortened([third], mostThatFit([first, second], room));
  expect(cut([...cut([first, second]), short]).map(said)).toEqual(inTurn.map(said));
  expect(atOnce.map(total)).toEqual([60, 9, 30]);
  expect(atOnce.flat().length).toBeLessThan(60);
});

test('what fits is left as it is', () => {
  const lists = [many('a', 3), [hit('b', 'x', 7)]];
  expect(mostThatFit(lists, 1e6)).toBe(Number.POSITIVE_INFINITY);
  expect(shortened(lists, Number.POSITIVE_INFINITY)).toEqual(lists);
});
