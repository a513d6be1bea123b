import type { Json } from '../../src/formats/json/json.ts';
import { decodeJson } from '../../src/formats/json/json.ts';
import {
  faultySlots,
  freeCells,
  gridOf,
  overlapsOf,
  rolesOf,
  slotArea,
} from '../../src/reading/layout-geometry.ts';
import { type ModeReading, modesOf } from '../../src/reading/layout-modes.ts';
import { bytesOf } from '../support/check.ts';
import { layout, mode, slot } from '../support/layouts.ts';

function modeOf(one: object, list: 'modes' | 'pres_modes' = 'modes'): ModeReading {
  const decoded = decodeJson(bytesOf(layout([], { [list]: [one] })));
  const [reading] = decoded.ok ? modesOf(decoded.value as Json) : [];
  if (!reading) throw new Error('no mode');
  return reading;
}
const areaOf = (reading: ModeReading, index: number, padding: number) => {
  const place = reading.slots[index]?.place;
  return place && slotArea(place, gridOf(reading), padding);
};

test('slots lie where their cells do, less half of the padding on each side', () => {
  const reading = modeOf(mode(4, 1, [slot(1, 2, 2)]));
  expect(areaOf(reading, 0, 0)).toEqual({ x: 480, y: 540, width: 960, height: 540 });
  expect(areaOf(reading, 0, 0.1)).toEqual({ x: 576, y: 594, width: 768, height: 432 });
  const small = modeOf(mode(10, 1, [slot(0, 0, 1)]));
  expect(areaOf(small, 0, 9)).toEqual({
    x: 57.599999999999994,
    y: 32.4,
    width: 76.80000000000001,
    height: 43.2,
  });
});

test('a huge slot stays within bounds', () => {
  const area = areaOf(modeOf(mode(10, 1, [slot(-1e300, 1e300, 1e300)])), 0, 0.01);
  expect(Object.values(area ?? {}).every((value) => Math.abs(value) <= 200_000)).toBe(true);
});

test('a grid that the rules refuse is drawn, one that is missing is guessed', () => {
  expect(gridOf(modeOf(mode([3, 2], 1, [])))).toEqual({ columns: 3, rows: 2, fault: 'oblong' });
  expect(gridOf(modeOf(mode(12, 1, [])))).toEqual({ columns: 12, rows: 12, fault: 'size' });
  expect(gridOf(modeOf(mode(1000, 1, [slot(3, 0, 2)])))).toEqual({ columns: 5, rows: 5, fault: 'size' });
  expect(gridOf(modeOf({ slots: [slot(0, 0, 2), slot(2, 0, 1)] }))).toEqual({
    columns: 3,
    rows: 3,
    fault: 'missing',
  });
});

test('faulty slots: off the grid, over another, without a place', () => {
  const reading = modeOf(
    mode(4, 1, [slot(0, 0, 2), slot(1, 1, 2), slot(3, 3, 2), slot('a', 0, 1), slot(3, 0, 1)]),
  );
  expect([...faultySlots(reading)].sort()).toEqual([2, 3, 4]);
  expect(
    overlapsOf(reading).map(({ slot: one, other, column, row }) => [one.number, other.number, column, row]),
  ).toEqual([[2, 1, 1, 1]]);
});

test('cells that no slot covers are free', () => {
  const reading = modeOf(mode(2, 1, [slot(0, 0, 1)]));
  expect(freeCells(reading, gridOf(reading))).toEqual([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
});

test('the first slot is the speaker’s unless others are marked, and never one of a presentation by itself', () => {
  const two = [slot(0, 0, 1), slot(1, 0, 1)];
  const roles = (reading: ModeReading) => reading.slots.map((one) => rolesOf(reading, one));
  expect(roles(modeOf(mode(2, 1, two)))).toEqual([['speaker'], []]);
  expect(roles(modeOf(mode(2, 1, [two[0], slot(1, 0, 1, { is_speaker_slot: true })])))).toEqual([
    [],
    ['speaker'],
  ]);
  const presents = [slot(0, 0, 1, { is_presentation_slot: true }), slot(1, 0, 1)];
  expect(roles(modeOf(mode(2, 1, presents), 'pres_modes'))).toEqual([['presentation'], []]);
  expect(roles(modeOf(mode(2, 1, presents)))).toEqual([['speaker'], []]);
});
