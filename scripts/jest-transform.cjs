// Turns TypeScript and ESM into CommonJS for jest, with the bundler that also makes dist/.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const ITSELF = readFileSync(__filename);
/** In jest's sandbox each look at a global object is a call out of it: what inner loops name becomes a variable of the module. */
const GLOBALS = [
  ...['Array', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'DataView'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array'],
].join(', ');
// The inner function leaves a module free to declare such a name of its own.
const FRAME = {
  banner: `(function (${GLOBALS}) { return (function () {`,
  footer: `}).call(this); }).call(this, ${GLOBALS});`,
};
/** Codecs make addresses of theirs. */
const LIBRARY = {
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: `let __importMetaUrl = require('node:url').pathToFileURL(__filename).href; ${FRAME.banner}`,
};

module.exports = {
  getCacheKey: (source, path) =>
    createHash('sha256').update(version).update(ITSELF).update(path).update(source).digest('hex'),
  process: (source, path) =>
    path.endsWith('.wasm')
      ? wasmModule(path)
      : transformSync(source, {
          loader: path.endsWith('.ts') ? 'ts' : 'js',
          format: 'cjs',
          target: 'node20',
          sourcefile: path,
          // Beside the code, and without the source: what is not there need not be read for each test file.
          sourcemap: 'external',
          sourcesContent: false,
          ...FRAME,
          ...(path.includes('node_modules') ? LIBRARY : { define: { 'import.meta.url': '__filename' } }),
          supported: { 'dynamic-import': false },
        }),
};

/** As the bundler does it: the default export is the file’s bytes. */
function wasmModule(path) {
  const text = readFileSync(path, 'base64');
  return {
    code: `exports.__esModule = true; exports.default = Uint8Array.from(Buffer.from('${text}', 'base64'));`,
  };
}
