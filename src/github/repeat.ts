import type { Patience } from './retry.ts';
import { classify } from './retry.ts';

/**
 * Does work that looks before it writes once more when an answer was lost or the server had a fault: what was written
 * after all is found by the next look. Any other failure is thrown, and so is one too many.
 */
export async function repeated<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      const failure = classify(error, patience.clock.now());
      if (patience.isSpent(error) || (failure.kind !== 'lost' && failure.kind !== 'server')) throw error;
      await patience.pause(failures, failure, error);
    }
  }
}
