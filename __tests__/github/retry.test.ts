import {
  classify,
  createPatience,
  type Failure,
  UnreadableAnswer,
  WrongCopy,
} from '../../src/github/retry.ts';

const NOW = Date.UTC(2026, 10, 1);

/** An error as the API library throws it; without headers there was no answer. */
function http(status: number, headers?: Record<string, string>, message = 'message'): Error {
  return Object.assign(new Error(message), {
    status,
    ...(headers === undefined ? {} : { response: { headers } }),
  });
}

describe('classify', () => {
  test.each<[string, unknown, Partial<Failure>]>([
    ['no answer', http(500), { kind: 'lost' }],
    ['a broken answer', new UnreadableAnswer('x'), { kind: 'lost' }],
    ['another content', new WrongCopy('x'), { kind: 'wrong' }],
    ['a fault of ours', new TypeError('x'), { kind: 'other' }],
    ['a text', 'x', { kind: 'other', message: 'x' }],
    ['502', http(502, {}), { kind: 'server', message: '502: message' }],
    ['408', http(408, {}), { kind: 'lost' }],
    ['403', http(403, {}), { kind: 'refused', status: 403 }],
    ['403 with requests left', http(403, { 'x-ratelimit-remaining': '7' }), { kind: 'refused' }],
    ['403 and abuse', http(403, {}, 'triggered an abuse detection mechanism'), { kind: 'limit' }],
    ['429', http(429, {}), { kind: 'limit' }],
    ['seconds', http(429, { 'retry-after': '2' }), { kind: 'limit', waitInMilliseconds: 2000 }],
    ['a date', http(429, { 'retry-after': 'Sun, 01 Nov 2026 00:00:09 GMT' }), { waitInMilliseconds: 9000 }],
    [
      'a date that is over',
      http(429, { 'retry-after': 'Sun, 01 Nov 2020 00:00:09 GMT' }),
      { waitInMilliseconds: 0 },
    ],
    [
      'a reset that is over',
      http(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '5' }),
      { kind: 'limit', waitInMilliseconds: 1000 },
    ],
  ])('%s', (_, error, expected) => expect(classify(error, NOW)).toMatchObject(expected));

  test('a wait that is no number is ignored', () => {
    expect(classify(http(429, { 'retry-after': 'soon' }), NOW)).not.toHaveProperty('waitInMilliseconds');
  });

  test('long messages are cut', () => {
    expect(classify(http(400, {}, 'x'.repeat(5000)), NOW).message).toHaveLength(300);
  });
});

describe('patience', () => {
  const server: Failure = { kind: 'server', message: '500' };
  const error = new Error('the failure');
  function waiting(options: { maxTries?: number; maxWaitInMilliseconds?: number } = {}) {
    const waits: number[] = [];
    const clock = { now: () => NOW, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
    return { waits, patience: createPatience({ clock, ...options }) };
  }

  test('doubles its waits up to a minute', async () => {
    const { waits, patience } = waiting({ maxTries: 10 });
    for (let failures = 1; failures <= 8; failures++) await patience.pause(failures, server, error);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  test('ends with the failure itself', async () => {
    const { waits, patience } = waiting({ maxTries: 2 });
    await patience.pause(1, server, error);
    await expect(patience.pause(2, server, error)).rejects.toBe(error);
    expect(waits).toEqual([1000]);
  });

  test('has one ceiling for all requests', async () => {
    const { patience } = waiting({ maxWaitInMilliseconds: 2500 });
    await patience.pause(1, server, error);
    await patience.pause(1, server, error);
    await expect(patience.pause(1, server, error)).rejects.toBe(error);
  });

  test('does not begin to wait for a limit that ends too late, however late', async () => {
    const { waits, patience } = waiting();
    const limit: Failure = { kind: 'limit', message: 'slow down', waitInMilliseconds: 1e300 };
    await expect(patience.pause(1, limit, error)).rejects.toThrow(/rate limit is used up until/);
    expect(waits).toEqual([]);
  });
});
