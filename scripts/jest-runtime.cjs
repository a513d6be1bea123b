// jest gives each test file modules of its own, which is right, and compiles them anew each time, which takes longer than
// many a file's tests. Here a worker compiles a module once, and makes it anew for each test file from what it compiled.
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** By file name. Another text, as after a change while jest watches, is compiled again. */
const compiled = new Map();

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor, _environment: environment } = this;
    executor.compile = (source, filename) => {
      // Gone once the test file has ended.
      const context = environment.getVmContext();
      return context && scriptOf(source, filename, executor.injectedModuleParameters).runInContext(context);
    };
  }
};

function scriptOf(source, filename, parameters) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  // Lines and columns stay those of the module.
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { source, script });
  return script;
}
