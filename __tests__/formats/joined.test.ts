import { joined } from '../../src/formats/joined.ts';

test('puts parts behind one another, empty ones and parts of buffers too', () => {
  const part = Uint8Array.of(9, 3, 4, 9).subarray(1, 3);
  const whole = joined([Uint8Array.of(1, 2), new Uint8Array(0), part, Buffer.from([5])]);
  expect([...whole]).toEqual([1, 2, 3, 4, 5]);
  expect(whole.buffer.byteLength).toBe(5);
});

test('is nothing where there is nothing', () => {
  expect(joined([])).toEqual(new Uint8Array(0));
});

test('is a copy', () => {
  const part = Uint8Array.of(1);
  const whole = joined([part]);
  part[0] = 2;
  expect([...whole]).toEqual([1]);
});
