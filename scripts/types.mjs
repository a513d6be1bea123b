// Writes the library's types into one file, once for ESM and once for CommonJS: node scripts/types.mjs [--out DIR]
//
// The compiler declares every module; of these the declarations that src/index.ts exports, and what they name, are kept.
// So a consumer needs neither our sources nor our dependencies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The declarations of a `.d.ts` file by name, each with its comment. */
function declarationsOf(text) {
  const found = [];
  let lead = [];
  let open;
  for (const line of text.split('\n')) {
    if (open) {
      open.lines.push(line);
      if (closes(open.lines)) open = undefined;
    } else if (/^export (declare |interface |type \w+ ?[<=])/.test(line)) {
      const [, name] = /(?:interface|type|class|function|const) (\w+)/.exec(line);
      open = { name, lines: [...lead, line] };
      found.push(open);
      lead = [];
      if (closes([line])) open = undefined;
    } else if (/^(\/\*\*| \*)/.test(line)) lead.push(line);
    else lead = [];
  }
  return found.map(({ name, lines }) => [name, lines.join('\n')]);
}

/** Whether a declaration is complete: its brackets match, and it ends. */
function closes(lines) {
  const code = lines.join('\n').replace(/\/\*[\s\S]*?\*\/|'[^']*'/g, '');
  const depth = [...code].reduce((sum, c) => sum + ('{(['.includes(c) ? 1 : '})]'.includes(c) ? -1 : 0), 0);
  return depth === 0 && /[;}]\s*$/.test(code);
}

/** The names that a module imports or passes on, each with the module that it comes from. */
function originsOf(path, text) {
  const origins = new Map();
  for (const [, names, from] of text.matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from '([^']+)'/g))
    for (const name of names.split(',').map((word) => word.replace('type ', '').trim()))
      if (name !== '') origins.set(name, posix.join(posix.dirname(path), from.replace(/\.ts$/, '.d.ts')));
  return origins;
}

/** One module that declares what `entry` exports; `modules` are declarations by path. */
export function flattened(entry, modules) {
  const read = new Map();
  const module = (path) => {
    if (!read.has(path)) {
      const text = modules.get(path) ?? '';
      read.set(path, { declared: new Map(declarationsOf(text)), origins: originsOf(path, text) });
    }
    return read.get(path);
  };
  const exported = originsOf(entry, modules.get(entry));
  const wanted = [...exported];
  const kept = new Map();
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    const [name, path] = next;
    const text = module(path).declared.get(name);
    if (text === undefined) throw new Error(`${path} declares no ${name}.`);
    if (kept.has(name)) {
      if (kept.get(name) !== text) throw new Error(`Two declarations are called ${name}.`);
      continue;
    }
    kept.set(name, text);
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^']*'/g, '');
    for (const [word] of code.matchAll(/\b[A-Z]\w*\b/g)) {
      const { declared, origins } = module(path);
      if (declared.has(word)) wanted.push([word, path]);
      else if (origins.has(word)) wanted.push([word, origins.get(word)]);
    }
  }
  const head = /^\/\*\*[\s\S]*?\*\//.exec(modules.get(entry))?.[0] ?? '';
  const bodies = [...kept].map(([name, text]) =>
    exported.has(name) ? text : text.replace(/^export (declare )?/m, 'declare '),
  );
  return `${[head, ...bodies].join('\n\n')}\nexport {};\n`;
}

export function types(out) {
  const folder = mkdtempSync(join(tmpdir(), 'brandgate-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['-p', 'tsconfig.json', '--declaration', '--emitDeclarationOnly', '--noEmit', 'false'];
    execFileSync(process.execPath, [tsc, ...options, '--outDir', folder], { cwd: root, stdio: 'inherit' });
    const source = join(folder, 'src');
    const names = readdirSync(source, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
    const modules = new Map(
      names
        .filter((name) => name.endsWith('.d.ts'))
        .map((name) => [name, readFileSync(join(source, name), 'utf8')]),
    );
    const text = flattened('index.d.ts', modules);
    for (const name of ['index.d.ts', 'index.d.cts']) writeFileSync(join(out, name), text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const flag = process.argv.indexOf('--out');
  types(flag > 0 ? resolve(process.argv[flag + 1]) : join(root, 'dist'));
}
