import { scopeWithTurns, turnsUntil } from '../../src/run/turns.ts';

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

test('git has a turn before a directory is listed', async () => {
  const told: string[] = [];
  const files = {
    list: async () => {
      told.push('list');
      return [];
    },
    read: async () => new Uint8Array(1),
    stat: async () => undefined,
  };
  const scope = { files, rootName: 'x', paths: [], skip: new Set<string>(), ignoresAbove: [] };
  const turned = scopeWithTurns({ scope, earlier: () => new Promise(() => {}) });
  setImmediate(() => told.push('git'));
  await turned.files.list('');
  expect(told).toEqual(['git', 'list']);
  expect(await turned.files.read('a')).toEqual(new Uint8Array(1));
  expect(scopeWithTurns({ scope })).toBe(scope);
});
