/** The engine in a worker: answers what the page asks, one thing at a time. */
import { isNothingFound, isUsageError, UsageError } from '../../model/usage-error.ts';
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

/** What was checked last. */
let known: { readonly thing: Dropped; readonly judged: Judged } | undefined;
let done: Promise<void> = Promise.resolve();

// What is asked meanwhile waits, so that no answer mixes two things.
scope.onmessage = ({ data }) => {
  done = done.then(() => answer(data).catch(failed)).then((said) => scope.postMessage(said));
};

async function answer(request: Request): Promise<Answer> {
  if (request.ask === 'check') {
    known = undefined;
    const thing = droppedOf(request.thing);
    const older = request.older && droppedOf(request.older);
    const judged = await judge(thing, older, request.site, (done, total, name) =>
      scope.postMessage({ say: 'progress', done, total, name }),
    );
    known = { thing, judged };
    const { result, verdict, json, html } = judged;
    return {
      say: 'checked',
      result,
      verdict,
      json: new Blob([json], { type: 'application/json' }),
      html: new Blob([html], { type: 'text/html' }),
    };
  }
  if (!known) throw new UsageError('Nothing was checked yet.');
  if (request.ask === 'fix') return { say: 'fixed', ...(await mend(known.thing, request.unsafe)) };
  return { say: 'built', ...(await archivesOf(known.judged)) };
}

const droppedOf = ({ name, files }: DroppedThing): Dropped => ({ name, files: new Map(files) });

/** Without the advice that only a command line can follow. */
const NOTHING =
  'Nothing to check was found: no theme (a themeconfig.json), no web app branding (a manifest.json in webapp2 or webapp3/branding, or a settings.js in configuration) and no desktop branding (package/configuration).';

function failed(error: unknown): Answer {
  if (isNothingFound(error)) return { say: 'failed', known: true, message: NOTHING };
  if (isUsageError(error)) return { say: 'failed', known: true, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { say: 'failed', known: false, message };
}
