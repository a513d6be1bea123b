// Bundles the doors into dist/: node scripts/bundle.mjs [--out DIR] [--door cli]
//
// Each door is one CommonJS file, and beside them lie the chunks that they share. Every `import('…')` in src/ is loaded when
// it is used: the start of `check` must cost little more than the start of Node. No module stands in two files, so that a
// class is the same everywhere. esbuild splits only ES modules, so first it makes these, then a CommonJS file of each chunk.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chunksOf, shortName } from './chunks.mjs';
import { namedPackages } from './named-packages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Each bundle and the file that it begins with. */
const entries = {
  cli: 'src/doors/cli/cli.ts',
  action: 'src/doors/action/action.ts',
  index: 'src/index.ts',
};
const doors = Object.keys(entries);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const META_URL = '__importMetaUrl';
const options = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  // One-byte source: V8 compiles it faster than text with typographic quotes in it.
  charset: 'ascii',
  logLevel: 'warning',
  absWorkingDir: root,
};

export async function bundle(out, wantedDoors = doors) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'chunks'), { recursive: true });
  const pieces = await split(wantedDoors);
  for (const name of new Set(pieces.chunks.values()))
    writeFileSync(join(out, fileOf(name)), await chunk(name, pieces));
  if (wantedDoors.includes('index')) writeFileSync(join(out, 'index.mjs'), moduleOf(join(out, 'index.cjs')));
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices(pieces.packages));
}

const fileOf = (name) => (Object.hasOwn(entries, name) ? `${name}.cjs` : `chunks/${name}.cjs`);

/** Modules that exactly the same doors and lazy parts need, each with its text and its chunk. */
async function split(wantedDoors) {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: Object.fromEntries(wantedDoors.map((door) => [door, entries[door]])),
    outdir: root,
    format: 'esm',
    splitting: true,
    mainFields: ['module', 'main'],
    conditions: ['node', 'import', 'module'],
    // Codecs stand in the chunk that needs them, so that it runs in a browser as well.
    loader: { '.wasm': 'binary' },
    metafile: true,
    define: { 'import.meta.url': META_URL, VERSION: JSON.stringify(version) },
    plugins: [namedPackages],
  });
  const { inputs, outputs } = metafile;
  const packages = Object.keys(inputs).flatMap(
    (input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
  );
  return {
    outputs,
    texts: new Map(outputFiles.map(({ path, text }) => [relative(root, path).split(sep).join('/'), text])),
    chunks: chunksOf(outputs, Object.fromEntries(wantedDoors.map((door) => [entries[door], door]))),
    packages: [...new Set(packages)].sort(),
  };
}

/** The pieces of a chunk as one CommonJS file. */
async function chunk(name, pieces) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: beginningOf(name, pieces), resolveDir: root },
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
    plugins: [joining(name, pieces)],
  });
  const [{ text }] = outputFiles;
  const url = `const ${META_URL}=require('node:url').pathToFileURL(__filename).href;`;
  return `${name === 'cli' ? '#!/usr/bin/env node\n' : ''}${text.includes(META_URL) ? url : ''}${text}`;
}

/** A module that exports what the door exports, and each piece that another chunk needs as an object of that name. */
function beginningOf(name, { outputs, chunks }) {
  const isHere = (piece) => chunks.get(piece) === name;
  const needed = Object.entries(outputs)
    .filter(([piece]) => !isHere(piece))
    .flatMap(([, { imports }]) => imports.filter(({ external }) => !external).map(({ path }) => path));
  const shared = [...new Set(needed)]
    .filter(isHere)
    .map((piece) => [nameOf(outputs[piece]), piece])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = shared.map(([called, piece], index) => {
    const names = outputs[piece].exports;
    return `import { ${names.map((own) => `${own} as ${own}${index}`).join(', ')} } from './${piece}';
const piece${index} = { ${names.map((own) => `${own}: ${own}${index}`).join(', ')} };
export { piece${index} as ${JSON.stringify(called)} };\n`;
  });
  const door = Object.keys(outputs).find((piece) => outputs[piece].entryPoint === (entries[name] ?? ''));
  return `${door ? `export * from './${door}';\n` : ''}${lines.join('')}`;
}

/** Joins the pieces of a chunk, and takes what they need of other chunks from there. */
function joining(name, { outputs, texts, chunks }) {
  // esbuild's helpers are in every chunk.
  const isHere = (piece) => (chunks.get(piece) ?? name) === name;
  const loaded = (other) => {
    const file = relative(dirname(fileOf(name)), fileOf(other))
      .split(sep)
      .join('/');
    return `require(${JSON.stringify(file.startsWith('.') ? file : `./${file}`)})`;
  };
  const member = (piece) => `[${JSON.stringify(nameOf(outputs[piece]))}]`;
  /** The piece with another way to load each of its lazy parts. */
  const withLazyParts = (text, lazy) =>
    lazy.reduce((before, piece, index) => {
      const call = `import("./${piece}")`;
      if (!before.includes(call)) throw new Error(`“${piece}” is loaded in another way than by “${call}”.`);
      if (!isHere(piece)) {
        const loading = `Promise.resolve().then(() => ${loaded(chunks.get(piece))}${member(piece)})`;
        return before.replaceAll(call, loading);
      }
      // A package's own lazy parts are esbuild's to order; ours lie here because they are loaded already.
      if (outputs[piece].entryPoint.startsWith('node_modules/')) return before;
      return `import * as lazy${index} from './${piece}';\n${before.replaceAll(call, `Promise.resolve(lazy${index})`)}`;
    }, text);
  const pieces = [...texts].filter(([piece]) => isHere(piece));
  /** What the pieces of this chunk import from another one; esbuild writes each import as one statement. */
  const namesAskedOf = (piece) => {
    const lists = new RegExp(`(?:^|\\n)(?:im|ex)port \\{([^}]*)\\} from "\\./${escaped(piece)}"`, 'g');
    const named = pieces.flatMap(([, text]) => [...text.matchAll(lists)].map(([, list]) => list.split(',')));
    return new Set(named.flat().map((name) => name.trim().split(' as ')[0]));
  };
  return {
    name: 'joining',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\.?\// }, ({ path }) => {
        const piece = path.slice(2);
        if (!texts.has(piece)) return { path, external: true };
        return { path: piece, namespace: isHere(piece) ? 'here' : 'elsewhere' };
      });
      esbuild.onResolve({ filter: /^chunk:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'chunk' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'here' }, ({ path }) => {
        const lazy = outputs[path].imports.filter(
          ({ kind, external }) => kind === 'dynamic-import' && !external,
        );
        const paths = [...new Set(lazy.map((one) => one.path))];
        return { contents: withLazyParts(texts.get(path), paths), resolveDir: root };
      });
      // What a chunk exports never changes, so what is asked for here is taken out once: calls stay plain calls.
      esbuild.onLoad({ filter: /.*/, namespace: 'elsewhere' }, ({ path }) => ({
        contents: `import chunk from 'chunk:${chunks.get(path)}';
export const { ${[...namesAskedOf(path)].sort().join(', ')} } = chunk${member(path)};`,
        resolveDir: root,
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
        contents: `export default ${loaded(path)};`,
      }));
    },
  };
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a piece is called: as the lazy part that begins with it, else as its first module. */
const nameOf = ({ entryPoint, inputs }) =>
  entryPoint === undefined ? Object.keys(inputs).sort()[0] : shortName(entryPoint);

/** The library as a module: the same code, so that both ways of loading it share one. */
function moduleOf(file) {
  const names = Object.keys(createRequire(import.meta.url)(file)).sort();
  return `import library from './index.cjs';\n\nexport const { ${names.join(', ')} } = library;\n`;
}

export function notices(names) {
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    const {
      version: release,
      license,
      repository,
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${release} (${license}) ${url}\n\n${text.replaceAll('\r\n', '\n')}\n`;
  });
  const intro = 'The bundles in this directory contain the following packages.\n';
  return [intro, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const flag = process.argv.indexOf('--out');
  const out = flag > 0 ? resolve(process.argv[flag + 1]) : join(root, 'dist');
  const only = process.argv.indexOf('--door');
  const wanted = only > 0 ? [process.argv[only + 1]] : doors;
  await bundle(out, wanted);
  console.log(`Bundled ${wanted.join(', ')} into ${basename(out)}/.`);
}
