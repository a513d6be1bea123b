import { turnsUntil } from '../../src/run/turns.ts';

test('others have their turn until something is settled', async () => {
  let settle = () => {};
  const pause = turnsUntil(
    new Promise<void>((resolve) => {
      settle = resolve;
    }),
  );
  const told: string[] = [];
  setImmediate(() => told.push('other'));
  await pause();
  expect(told).toEqual(['other']);
  settle();
  await Promise.resolve();
  expect(pause()).toBeUndefined();
});

test('what fails is settled, too', async () => {
  const pause = turnsUntil(Promise.reject(new Error('no')));
  await Promise.resolve();
  expect(pause()).toBeUndefined();
});
