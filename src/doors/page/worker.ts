/** The engine in a worker: answers what the page asks, one thing at a time. */
import { isUsageError, UsageError } from '../../model/usage-error.ts';
import type { Dropped } from './dropped.ts';
import { archivesOf, type Judged, judge } from './engine.ts';
import { mend } from './mend.ts';
import type { Answer, DroppedThing, Request } from './protocol.ts';

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(answer: Answer): void;
}
const scope = globalThis as unknown as WorkerScope;

let thing: Dropped | undefined;
let judged: Judged | undefined;

scope.onmessage = ({ data }) => {
  answer(data).then(
    (said) => scope.postMessage(said),
    (error: unknown) => scope.postMessage(failed(error)),
  );
};

async function answer(request: Request): Promise<Answer> {
  if (request.ask === 'check') {
    thing = droppedOf(request.thing);
    const older = request.older && droppedOf(request.older);
    judged = await judge(thing, older, request.site, (done, total, name) =>
      scope.postMessage({ say: 'progress', done, total, name }),
    );
    const { result, verdict, json, html } = judged;
    return { say: 'checked', result, verdict, json, html };
  }
  if (!thing || !judged) throw new UsageError('Nothing was checked yet.');
  if (request.ask === 'fix') return { say: 'fixed', ...(await mend(thing, request.unsafe)) };
  return { say: 'built', ...(await archivesOf(judged)) };
}

const droppedOf = ({ name, files }: DroppedThing): Dropped => ({ name, files: new Map(files) });

function failed(error: unknown): Answer {
  if (isUsageError(error)) return { say: 'failed', known: true, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { say: 'failed', known: false, message };
}
