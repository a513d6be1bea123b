// Where a test file runs: in its worker itself, where jest would make a sandbox for each file. There every look at a global
// object is a call out of the sandbox, and what V8 learned of our code ends with the file.
const { AsyncLocalStorage } = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');

/** What jest keeps of a test file in the global object, and must not find there when the next one begins. */
const OF_ONE_FILE = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES'].map((name) => Symbol.for(name));

/** jest makes one for each test file. As long as it is not disabled, every promise of a later file is told to it. */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this);
  return run.apply(this, given);
};

module.exports = class {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  before = { console, exit: process.exit, directory: process.cwd(), variables: { ...process.env } };

  async setup() {}

  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    for (const key of OF_ONE_FILE) delete globalThis[key];
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
    process.chdir(this.before.directory);
    for (const name of Object.keys(process.env))
      if (!(name in this.before.variables)) delete process.env[name];
    Object.assign(process.env, this.before.variables);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
