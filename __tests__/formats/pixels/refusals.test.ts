import { sizeRefusal } from '../../../src/formats/pixels/refusals.ts';

const FULL = { width: 1920, height: 1080 };

test.each([
  [1279, '1.51'],
  [640, '3.00'],
])('a picture that is %s pixels wide would be enlarged %s times', (width, times) => {
  expect(sizeRefusal({ width, height: 1080 }, FULL)).toContain(`would be enlarged ${times} times,`);
});

test('1.5 times is not too much', () => {
  expect(sizeRefusal({ width: 1280, height: 720 }, FULL)).toBeUndefined();
});
