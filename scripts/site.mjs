// Builds the page for those without a terminal into static files with relative links: node scripts/site.mjs [--out DIR]
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from './bundle.mjs';
import { namedPackages } from './named-packages.mjs';
import { namePages } from './site-names.mjs';
import { page } from './site-page.mjs';
import { rulePages } from './site-rules.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'site');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What stands in for Node's modules: our own parts where there are some, else the portable ones. */
const OWN = { crypto: 'crypto.ts', zlib: 'zlib.ts' };
const PORTABLE = /^(?:path|util|stream|events|buffer|process|assert|constants|url|string_decoder)$/;
/** Disks and terminals, which libraries import and nothing here uses. */
const ABSENT = /^(?:fs|fs\/promises|module|os|tty|stream\/web|child_process)$/;

const nodeModules = {
  name: 'node-modules',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(?:node:)?[a-z_]+(?:\/[a-z]+)?$/ }, ({ path, importer }) => {
      const name = path.replace(/^node:/, '');
      if (ABSENT.test(name)) return { path: name, namespace: 'absent' };
      if (OWN[name] && !importer.startsWith(join(source, 'node')))
        return { path: join(source, 'node', OWN[name]) };
      if (!PORTABLE.test(name) && !OWN[name]) return undefined;
      return esbuild.resolve(`@jspm/core/nodelibs/${name}`, { kind: 'import-statement', resolveDir: root });
    });
    esbuild.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: () => () => { throw new Error(${JSON.stringify(`There is no “${path}” on a page.`)}); } });`,
    }));
  },
};

const options = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  conditions: ['browser', 'import', 'module'],
  loader: { '.wasm': 'binary' },
};

export async function site(out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    ...options,
    metafile: true,
    entryPoints: { worker: join(root, 'src/doors/page/worker.ts') },
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'engine/[name]-[hash]',
    plugins: [namedPackages, nodeModules],
    inject: [join(source, 'node/globals.ts')],
    define: {
      VERSION: JSON.stringify(version),
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
    },
  });
  for (const name of ['page', 'find'])
    await build({
      ...options,
      entryPoints: [join(source, `${name}.ts`)],
      outfile: join(out, `${name}.js`),
      // From a disk browsers run scripts, and no modules.
      format: 'iife',
    });
  const { style, hashes } = await reportParts();
  writeFileSync(join(out, 'page.css'), `${style}\n${readFileSync(join(source, 'page.css'), 'utf8')}`);
  for (const name of ['icon.svg', 'brandgate.webmanifest']) cpSync(join(source, name), join(out, name));
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${hashes.script}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    `style-src 'self' ${hashes.style}`,
    "img-src 'self' data:",
    'media-src data:',
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = readFileSync(join(source, 'index.html'), 'utf8');
  writeFileSync(join(out, 'index.html'), html.replace('{{policy}}', policy).replace('{{version}}', version));
  for (const [path, text] of [...(await rulePages(root, page)), ...namePages(page)]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const packages = Object.keys(metafile.inputs).flatMap(
    (input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
  );
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices([...new Set(packages)].sort()));
  await serviceWorker(out);
}

/** The report's own style, which the page shares, and what the policy must let its frame do. */
async function reportParts() {
  const { outputFiles } = await build({
    ...options,
    stdin: {
      contents: `export { STYLE } from './src/report/html/style.ts'; export { SCRIPT } from './src/report/html/script.ts'; export { sha256Base64 } from './src/report/html/sha256.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    format: 'esm',
    write: false,
  });
  const { STYLE, SCRIPT, sha256Base64 } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const hash = (text) => `'sha256-${sha256Base64(text)}'`;
  return { style: STYLE, hashes: { script: hash(SCRIPT), style: hash(STYLE) } };
}

/** Knows every file of the site, and is a new one whenever one of them is. */
async function serviceWorker(out) {
  const files = readdirSync(out, { recursive: true })
    .map((name) => join(out, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(out, path).split(sep).join('/'))
    .sort();
  const edition = createHash('sha256');
  for (const name of files) edition.update(`${name}\0`).update(readFileSync(join(out, name)));
  await build({
    ...options,
    entryPoints: [join(source, 'service-worker.ts')],
    outfile: join(out, 'service-worker.js'),
    format: 'iife',
    define: { FILES: JSON.stringify(files), EDITION: JSON.stringify(edition.digest('hex').slice(0, 16)) },
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const flag = process.argv.indexOf('--out');
  const out = flag > 0 ? resolve(process.argv[flag + 1]) : join(source, 'dist');
  await site(out);
  const bytes = readdirSync(out, { recursive: true }).reduce((sum, name) => {
    const stat = statSync(join(out, String(name)));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
  console.log(
    `Wrote the page into ${relative(process.cwd(), out) || '.'} (${(bytes / 1e6).toFixed(1)} MB): any server of static files can show it.`,
  );
}
