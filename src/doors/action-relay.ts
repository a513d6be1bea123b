import type { ActionResult } from './action-output.ts';
import type { Connect } from './action-revision.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';

export async function relay(
  _inputs: Inputs,
  _event: Event,
  _outDir: string,
  _connect: Connect,
  _log: (line: string) => void,
): Promise<ActionResult> {
  return { result: 'error' };
}
