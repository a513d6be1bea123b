import { WHITE } from '../../src/preview/colors.ts';
import {
  lineWidth,
  overflowOf,
  placed,
  sideBeyond,
  textContrast,
} from '../../src/reading/splash-geometry.ts';

const piece = (height: number, offsetY?: number, offsetX?: number, width = 100) => ({
  width,
  height,
  offsetX,
  offsetY,
});

test('elements without offsets are centred together, 30 pixels apart', () => {
  expect(placed([piece(100), piece(80), piece(60)], 'top')).toEqual([
    { x: 910, y: 390, width: 100, height: 100 },
    { x: 910, y: 520, width: 100, height: 80 },
    { x: 910, y: 630, width: 100, height: 60 },
  ]);
  expect(placed([piece(100), piece(80)], 'middle')).toEqual(placed([piece(100), piece(80)], 'top'));
});

test('an offset counts to the top edge from the top, and to the centre from the middle', () => {
  expect(placed([piece(100, 300), piece(80)], 'top').map(({ y }) => y)).toEqual([300, 430]);
  expect(placed([piece(100, 300), piece(80)], 'middle').map(({ y }) => y)).toEqual([790, 920]);
  expect(placed([piece(100, -40)], 'middle').map(({ y }) => y)).toEqual([450]);
});

test('an offset to the side moves the centre', () => {
  expect(placed([piece(10, 0, -60, 200)], 'top')).toEqual([{ x: 800, y: 0, width: 200, height: 10 }]);
});

test('a box lies beyond a side when none of it is seen', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(sideBeyond({ ...box, y: 1080 })).toBe('bottom');
  expect(sideBeyond({ ...box, y: -10 })).toBe('top');
  expect(sideBeyond({ ...box, x: 1920 })).toBe('right');
  expect(sideBeyond({ ...box, x: -10 })).toBe('left');
  expect(sideBeyond({ ...box, y: 1079, x: -9 })).toBeUndefined();
});

test('a line is as wide as its letters, 15 % less or more', () => {
  const { narrowest, usual, widest } = lineWidth('AAAA', 100);
  expect([narrowest, usual, widest].map((width) => Math.round(width * 10) / 10)).toEqual([
    226.8, 266.8, 306.8,
  ]);
  expect(lineWidth('{conference_name}', 100).usual).toBe(0);
});

test('a line that fits nowhere overflows', () => {
  expect(overflowOf(`a\n${'A'.repeat(33)}`, 100)).toBeUndefined();
  expect(overflowOf(`a\n${'A'.repeat(34)}`, 100)).toMatchObject({ line: 'A'.repeat(34) });
});

test('contrasts are rounded down', () => {
  expect(textContrast('0xff767676', WHITE)).toBe(4.54);
  expect(textContrast('red', WHITE)).toBeUndefined();
});
