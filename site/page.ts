/** The page: takes what is dropped, asks the worker, and shows what it says. */
import type { Answer, DroppedThing, Request, SavedFile } from '../src/doors/page/protocol.ts';
import { dropped, named } from './taking.ts';

const at = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const show = (id: string, shown: boolean): void => {
  at(id).hidden = !shown;
};

/** Absent where the browser starts none: this page was opened from a disk. */
let worker: Worker | undefined;
/** Questions that the engine has not answered yet. */
let open = 0;
/** Counts what was dropped or chosen: only the last of it is checked. */
let wish = 0;
let older: DroppedThing | undefined;
let report: { readonly json: Blob; readonly html: Blob; readonly name: string } | undefined;
let checked = '';
let address: string | undefined;

/** An engine that knows of nothing yet. It is loaded with the page, and again only when one was stopped. */
function start(): void {
  open = 0;
  const own = newWorker();
  worker = own;
  if (!own) {
    failed(FROM_DISK);
    return;
  }
  own.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (own === worker) hear(data);
  };
  own.onerror = ({ message }) => {
    if (own === worker) hear({ say: 'failed', known: false, message: message || 'The engine ended.' });
  };
}

function newWorker(): Worker | undefined {
  try {
    return new Worker('worker.js', { type: 'module' });
  } catch {
    return undefined;
  }
}

const FROM_DISK = {
  say: 'failed',
  known: true,
  message: 'Browsers start the engine of this page only from a web server: open it on one, not from a disk.',
} as const;

/** Ends what the engine is about: nobody waits for it any more. */
function stop(): void {
  if (open === 0) return;
  worker?.terminate();
  start();
}

function ask(request: Request): void {
  open++;
  if (worker) worker.postMessage(request);
  else hear(FROM_DISK);
}

function check(thing: DroppedThing): void {
  stop();
  show('result', false);
  show('start', false);
  busy(`Checking ${thing.name}…`);
  at('made').replaceChildren();
  report = undefined;
  checked = stem(thing.name);
  const site = new URL('.', location.href).href;
  ask({ ask: 'check', thing, site, ...(older ? { older } : {}) });
}

function busy(title: string): void {
  at('work-title').textContent = title;
  at('work-step').textContent = '';
  at<HTMLProgressElement>('progress').removeAttribute('value');
  show('problem', false);
  show('work', true);
  say(title);
  at('stop').focus();
}

function hear(answer: Answer): void {
  if (answer.say === 'progress') {
    const bar = at<HTMLProgressElement>('progress');
    bar.max = answer.total;
    bar.value = answer.done;
    at('work-step').textContent = `${answer.name} (${answer.done + 1} of ${answer.total})`;
    return;
  }
  open = Math.max(0, open - 1);
  show('work', open > 0);
  if (answer.say === 'checked') shown(answer);
  else if (answer.say === 'fixed') mended(answer);
  else if (answer.say === 'built') built(answer);
  else failed(answer);
}

function shown(answer: Extract<Answer, { say: 'checked' }>): void {
  report = { json: answer.json, html: answer.html, name: checked };
  if (address !== undefined) URL.revokeObjectURL(address);
  address = URL.createObjectURL(answer.html);
  at<HTMLIFrameElement>('report').src = address;
  at('result-title').textContent = `${report.name}: ${answer.verdict}`;
  at('result').className = answer.result;
  show('result', true);
  say(answer.verdict);
  at('result-title').tabIndex = -1;
  at('result-title').focus();
}

function mended({ zip, fixed, did, notes }: Extract<Answer, { say: 'fixed' }>): void {
  const none = `Nothing was mended${notes.length > 0 ? '.' : ': no finding has a fix of this kind.'}`;
  const title = fixed === 0 ? none : `${fixed} ${fixed === 1 ? 'finding' : 'findings'} mended in a copy.`;
  made(title, fixed === 0 ? [] : [zip], [...did, ...notes]);
}

function built({ archives, leftOut, failures }: Extract<Answer, { say: 'built' }>): void {
  const title = archives.length === 0 ? 'Nothing was built.' : 'Built, as the command line would:';
  const missing = leftOut.length === 0 ? [] : [`Not built, because of errors: ${leftOut.join(', ')}.`];
  made(title, archives, [...missing, ...failures]);
}

/** What came of a wish: files to save, and what is to be said of them. */
function made(title: string, files: readonly SavedFile[], lines: readonly string[]): void {
  const heading = element('h3', title);
  const links = files.map((file) => {
    const button = element('button', `${file.name} (${size(file.bytes.length)})`);
    button.type = 'button';
    button.className = 'save';
    button.addEventListener('click', () =>
      save(file.name, new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' })),
    );
    return button;
  });
  const list = element('ul');
  list.append(...lines.slice(0, 100).map((line) => element('li', line)));
  if (lines.length > 100) list.append(element('li', `and ${lines.length - 100} more`));
  at('made').replaceChildren(heading, ...links, list);
  links[0]?.focus();
}

function failed({ known, message }: Extract<Answer, { say: 'failed' }>): void {
  at('problem-text').textContent = known
    ? message
    : 'Brandgate failed, and that is a fault of its own. Please report it:';
  at('problem-detail').textContent = known ? '' : message;
  show('problem-detail', !known);
  show('problem', true);
  if (at('result').hidden) show('start', true);
}

function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const say = (text: string): void => {
  at('status').textContent = text;
};
const stem = (name: string): string => name.replace(/\.zip$/i, '');
const size = (bytes: number): string =>
  bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

function reset(): void {
  show('work', false);
  show('result', false);
  show('problem', false);
  show('start', true);
  at('choose-zip').focus();
}

function chosen(id: string, use: (files: readonly File[]) => void): void {
  const input = at<HTMLInputElement>(id);
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) use(files);
  });
}

/** A folder is read piece by piece, and another one may be dropped meanwhile. */
async function take(data: DataTransfer): Promise<void> {
  const own = ++wish;
  try {
    const thing = await dropped(data);
    if (own !== wish) return;
    if (thing) check(thing);
    else refuse('There is no file in what was dropped.');
  } catch (error) {
    if (own === wish) refuse(`What was dropped can’t be read: ${String((error as Error).message)}`);
  }
}

/** The verdict on what was there before is none on what was dropped. */
function refuse(message: string): void {
  stop();
  reset();
  failed({ say: 'failed', known: true, message });
}

function forget(thing: DroppedThing | undefined): void {
  older = thing;
  at('older-name').textContent = thing?.name ?? '';
  show('forget-older', thing !== undefined);
}

for (const [button, input] of [
  ['choose-zip', 'zip-input'],
  ['choose-folder', 'folder-input'],
  ['choose-older', 'older-input'],
] as const)
  at(button).addEventListener('click', () => at(input).click());
for (const input of ['zip-input', 'folder-input'])
  chosen(input, (files) => {
    wish++;
    const thing = named(files);
    if (thing) check(thing);
  });
chosen('older-input', (files) => forget(named(files)));
at('forget-older').addEventListener('click', () => forget(undefined));
at('stop').addEventListener('click', () => {
  stop();
  reset();
  say('Stopped.');
});
at('again').addEventListener('click', reset);
at('save-json').addEventListener('click', () => {
  if (report) save('brandgate-report.json', report.json);
});
at('save-html').addEventListener('click', () => {
  if (report) save('brandgate-report.html', report.html);
});
at('build').addEventListener('click', () => {
  busy('Building…');
  ask({ ask: 'build' });
});
at('fix').addEventListener('click', () => {
  busy('Mending a copy…');
  ask({ ask: 'fix', unsafe: at<HTMLInputElement>('unsafe').checked });
});
const zone = at('drop');
for (const type of ['dragenter', 'dragover'] as const)
  document.addEventListener(type, (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) zone.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  if (event.dataTransfer) take(event.dataTransfer);
});
if ('serviceWorker' in navigator) {
  const offline = (text: string) => {
    at('offline').textContent = text;
  };
  navigator.serviceWorker.register('service-worker.js').then(
    () => navigator.serviceWorker.ready.then(() => offline('This page now works without a network, too.')),
    () => offline('Nothing is sent anywhere.'),
  );
}
start();
