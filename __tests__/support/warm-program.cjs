// Runs a door of the bundle (argv[2]) again and again in one process, for `warm-program.ts`. Each run has its own arguments,
// environment and directory, the door's modules anew, and ends as a process ends: when nothing is left to do. What lies below
// the doors stays loaded, and V8 keeps what it made of it.
const { readSync, renameSync, writeFileSync, writeSync } = require('node:fs');
const { basename } = require('node:path');

const [, , door] = process.argv;
/** Jobs come by this pipe, and what waits for an answer is woken by it. */
const JOBS = 3;
/** Modules that are loaded anew. */
const OF_A_DOOR = /^(?:action|doors-.*)\.cjs$/;
/** Where `fetch` keeps its connections; a process of its own begins without any. */
const CONNECTIONS = Symbol.for('undici.globalDispatcher.1');
/** What Node itself listens to, by event. */
const plain = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));

let job;
process.on('beforeExit', onEnd);
process.on('exit', onExit);
start();

function onEnd() {
  const connections = globalThis[CONNECTIONS];
  if (connections && job.connections !== connections) {
    globalThis[CONNECTIONS] = job.connections = new connections.constructor();
    connections.destroy().then(() => setImmediate(() => {}));
    return;
  }
  answer({ code: process.exitCode ?? 0, isOver: false });
  start();
}

/** Something ended the process. */
function onExit(code) {
  if (job) answer({ code, isOver: true });
}

function start() {
  const line = nextLine();
  if (line === undefined) process.exit();
  job = JSON.parse(line);
  forget();
  process.chdir(job.cwd);
  for (const name of Object.keys(process.env)) if (!(name in job.env)) delete process.env[name];
  Object.assign(process.env, job.env);
  process.argv = [process.execPath, ...job.argv];
  process.exitCode = undefined;
  // A run that waits for nothing is followed by an end, too.
  setImmediate(() => {});
  require(door);
}

/** What the run before left in the process. */
function forget() {
  for (const name of process.eventNames())
    for (const listener of process.rawListeners(name))
      if (listener !== onEnd && listener !== onExit && !plain.get(name)?.includes(listener))
        process.removeListener(name, listener);
  for (const path of Object.keys(require.cache))
    if (OF_A_DOOR.test(basename(path))) delete require.cache[path];
  module.children.length = 0;
}

function answer(ran) {
  const { answer: path } = job;
  job = undefined;
  writeFileSync(`${path}.part`, JSON.stringify(ran));
  renameSync(`${path}.part`, path);
  writeSync(JOBS, '\n');
}

function nextLine() {
  const bytes = Buffer.alloc(65_536);
  let line = '';
  for (;;) {
    const length = readSync(JOBS, bytes);
    if (length === 0) return undefined;
    line += bytes.toString('latin1', 0, length);
    if (line.endsWith('\n')) return Buffer.from(line, 'latin1').toString();
  }
}
