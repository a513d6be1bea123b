// jest gives each test file modules of its own, and makes them anew each time, which takes longer than many a file's tests.
// Here a worker makes our source and the packages once for all of them. Test files and what supports them stay their own,
// and so does everything in a file that puts something in a module's place.
const { createRequire } = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const root = dirname(__dirname);
const SHARED = [join(root, 'src') + sep, join(root, 'node_modules') + sep];
/** It keeps the tests of one file. */
const OWN = join(root, 'node_modules/jest-circus') + sep;

/** By file name. Another text, as after a change while jest watches, is compiled again. */
const compiled = new Map();
/** By file name. */
const modules = new Map();
const sourceMaps = new Map();
/** Of the test file that runs. */
let current;

module.exports = class extends Runtime {
  replaces = false;

  constructor(...given) {
    super(...given);
    current = this;
    const { executor } = this;
    executor.compile = (source, filename) => compile(source, filename, executor.injectedModuleParameters);
  }

  requireModule(from, name, options, isActual) {
    if (name === undefined || this.replaces || this._resolution.isCoreModule(name))
      return super.requireModule(from, name, options, isActual);
    const path = this._resolution.resolveCjs(from, name);
    return isShared(path)
      ? this.sharedModule(path, options)
      : super.requireModule(from, name, options, isActual);
  }

  sharedModule(path, options) {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = newModule(path, options);
    modules.set(path, module);
    try {
      this.load(module, options);
    } catch (error) {
      modules.delete(path);
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  load(module, options) {
    const { filename: path } = module;
    if (path.endsWith('.node')) module.exports = require(path);
    else if (path.endsWith('.json'))
      module.exports = JSON.parse(this.transformCache.transformJson(path, options));
    else {
      const source = this.transformCache.transform(path, options);
      const map = super.getSourceMaps().get(path);
      if (map) sourceMaps.set(path, map);
      const run = compile(source, path, this.executor.injectedModuleParameters);
      run.call(module.exports, module, module.exports, module.require, module.path, path);
    }
  }

  setMock(...given) {
    this.replaces = true;
    super.setMock(...given);
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    for (const [path, map] of sourceMaps) own.set(path, map);
    return own;
  }

  /** The process is the real one. */
  installGetBuiltinModule() {}
};

const isShared = (path) => !path.startsWith(OWN) && SHARED.some((folder) => path.startsWith(folder));

function newModule(path, options) {
  const require = (name) =>
    options?.isInternalModule
      ? current.requireInternalModule(path, name)
      : current.requireModuleOrMock(path, name);
  const { resolve } = createRequire(path);
  Object.assign(require, { resolve, cache: {} });
  return {
    id: path,
    filename: path,
    path: dirname(path),
    exports: {},
    children: [],
    paths: [],
    loaded: false,
    require,
  };
}

function compile(source, filename, parameters) {
  return scriptOf(source, filename, parameters).runInThisContext();
}

function scriptOf(source, filename, parameters) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  // Lines and columns stay those of the module.
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { source, script });
  return script;
}
