// Bundles the doors into dist/: node scripts/bundle.mjs [--out DIR] [--door cli]
//
// Each door is one CommonJS file. Every `import('…')` in src/ becomes a chunk of its own, so that a library is loaded
// only when it is used: the start of `check` must cost little more than the start of Node.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Each bundle and the file that it begins with. */
const entries = {
  cli: 'src/doors/cli/cli.ts',
  action: 'src/doors/action/action.ts',
  index: 'src/index.ts',
};
const doors = Object.keys(entries);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const chunkName = (target) =>
  target.startsWith(sep) || /^[A-Za-z]:/.test(target)
    ? relative(join(root, 'src'), target).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')
    : target.replace(/^@/, '').replaceAll('/', '-');

/** Turns the dynamic imports of our own source into chunks, and tells which. */
function chunks(prefix, wanted) {
  return {
    name: 'chunks',
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, ({ kind, path, resolveDir, importer }) => {
        if (kind !== 'dynamic-import' || importer.includes('node_modules') || path.startsWith('node:'))
          return undefined;
        const target = path.startsWith('.') ? resolve(resolveDir, path) : path;
        const name = chunkName(target);
        wanted.set(name, target);
        return { path: `${prefix}${name}.cjs`, external: true };
      });
    },
  };
}

export async function bundle(out, wantedDoors = doors) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'chunks'), { recursive: true });
  const wanted = new Map();
  const packages = new Set();
  const emit = async (entry, outfile, prefix, banner = '') => {
    const { metafile } = await build({
      ...entry,
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['node', 'import', 'module'],
      minify: true,
      keepNames: false,
      legalComments: 'none',
      // One-byte source: V8 compiles it faster than text with typographic quotes in it.
      charset: 'ascii',
      // Codecs stand in the chunk that needs them, so that it runs in a browser as well.
      loader: { '.wasm': 'binary' },
      metafile: true,
      logLevel: 'warning',
      absWorkingDir: root,
      define: { 'import.meta.url': '__importMetaUrl', VERSION: JSON.stringify(version) },
      banner: { js: `${banner}const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;` },
      supported: { 'dynamic-import': false },
      plugins: [chunks(prefix, wanted)],
    });
    for (const input of Object.keys(metafile.inputs)) {
      const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
      if (match) packages.add(match[1]);
    }
  };
  for (const door of wantedDoors) {
    const banner = door === 'cli' ? '#!/usr/bin/env node\n' : '';
    await emit({ entryPoints: [join(root, entries[door])] }, join(out, `${door}.cjs`), './chunks/', banner);
  }
  const done = new Set();
  for (let again = true; again; ) {
    again = false;
    for (const [name, target] of [...wanted].sort()) {
      if (done.has(name)) continue;
      done.add(name);
      again = true;
      const entry = target.endsWith('.ts')
        ? { entryPoints: [target] }
        : { stdin: { contents: `export * from ${JSON.stringify(target)};`, resolveDir: root } };
      const contents = target.endsWith('.ts') ? entry : withDefault(target, entry);
      await emit(contents, join(out, 'chunks', `${name}.cjs`), './');
    }
  }
  if (wantedDoors.includes('index')) writeFileSync(join(out, 'index.mjs'), moduleOf(join(out, 'index.cjs')));
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices([...packages].sort()));
}

/** The library as a module: the same code, so that both ways of loading it share one. */
function moduleOf(file) {
  const names = Object.keys(createRequire(import.meta.url)(file)).sort();
  return `import library from './index.cjs';\n\nexport const { ${names.join(', ')} } = library;\n`;
}

/** A library's default export is passed on where it has one. */
function withDefault(target, entry) {
  const hasDefault = ['yauzl', 'saxes'].includes(target) ? ' export { default } from ' : '';
  if (!hasDefault) return entry;
  return {
    stdin: { ...entry.stdin, contents: `${entry.stdin.contents}${hasDefault}${JSON.stringify(target)};` },
  };
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
