// Loads a TypeScript module as it is now, with everything that it imports.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The exports of a module below the repository's root. */
export function load(path) {
  const directory = mkdtempSync(join(tmpdir(), 'brandgate-load-'));
  const outfile = join(directory, 'module.cjs');
  try {
    buildSync({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['node', 'import', 'module'],
      loader: { '.wasm': 'binary' },
      logLevel: 'error',
      absWorkingDir: root,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': '__importMetaUrl' },
      banner: { js: `const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;` },
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
