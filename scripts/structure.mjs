// Measures how the source hangs together: node scripts/structure.mjs [--files]
//
// Arrows are import lines, those of types included. The order of the layers and what a stage may lean on stand here once;
// the tests hold the code to them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The stages of the pipeline: none leans on another. */
export const STAGES = [
  'project',
  'revision',
  'decode',
  'check',
  'fix',
  'diff',
  'preview',
  'report',
  'archive',
  'publish',
];
/** From the bottom up; an import points to the same layer or to one before it. */
export const LAYERS = [
  ['formats'],
  ['model'],
  ['files', 'github'],
  ['pexip'],
  ['reading'],
  ['rules'],
  STAGES,
  ['run'],
  ['doors'],
];
/** What a stage may read of another: the nouns that it makes a picture or a page of. */
export const ALLOWED = { report: ['diff', 'preview'] };
/** What runs in a browser as well as in Node. */
export const EVERYWHERE = [
  'formats',
  'model',
  'pexip',
  'reading',
  'rules',
  'decode',
  'check',
  'fix',
  'diff',
  'preview',
  'report',
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;

/** Every source file with what it imports, as paths below src/ or names of packages. */
export function readSources(directory = 'src') {
  const names = readdirSync(directory, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort();
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(directory, name), 'utf8');
      const paths = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]);
      const imports = paths.map((path) =>
        path.startsWith('.') ? posix.join(posix.dirname(name), path) : path,
      );
      return [name, { text, imports: [...new Set(imports)] }];
    }),
  );
}

/** The room that a file lies in: its first folder. */
export function roomOf(name) {
  if (name === 'index.ts') return 'doors';
  return name.includes('/') ? name.split('/')[0] : 'model';
}

const layerOf = (room) => LAYERS.findIndex((layer) => layer.includes(room));

/** Each arrow between two source files, with the rooms at its ends. */
export function arrowsOf(sources) {
  return [...sources].flatMap(([from, { imports }]) =>
    imports
      .filter((to) => sources.has(to))
      .map((to) => ({ from, to, fromRoom: roomOf(from), toRoom: roomOf(to) })),
  );
}

export const unknownRooms = (sources) => [...sources.keys()].filter((name) => layerOf(roomOf(name)) < 0);
export const arrowsUp = (sources) =>
  arrowsOf(sources).filter(({ fromRoom, toRoom }) => layerOf(toRoom) > layerOf(fromRoom));
export const betweenStages = (sources) =>
  arrowsOf(sources).filter(
    ({ fromRoom, toRoom }) =>
      fromRoom !== toRoom &&
      STAGES.includes(fromRoom) &&
      STAGES.includes(toRoom) &&
      !(ALLOWED[fromRoom] ?? []).includes(toRoom),
  );
const groupOf = (name) => /^rules\/([^/]+)\//.exec(name)?.[1];
export const betweenRuleGroups = (sources) =>
  arrowsOf(sources).filter(({ from, to }) => {
    const [here, there] = [groupOf(from), groupOf(to)];
    return here !== undefined && there !== undefined && here !== there;
  });
const doorOf = (name) => /^doors\/([^/]+)\//.exec(name)?.[1];
export const betweenDoors = (sources) =>
  arrowsOf(sources).filter(({ from, to }) => {
    const [here, there] = [doorOf(from), doorOf(to)];
    return here !== undefined && there !== undefined && here !== there;
  });

/** The circles: sets of files that reach each other (Tarjan). */
export function circlesOf(sources) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (name) => {
    index.set(name, index.size);
    low.set(name, index.get(name));
    stack.push(name);
    for (const to of sources.get(name).imports) {
      if (!sources.has(to)) continue;
      if (!index.has(to)) {
        visit(to);
        low.set(name, Math.min(low.get(name), low.get(to)));
      } else if (stack.includes(to)) low.set(name, Math.min(low.get(name), index.get(to)));
    }
    if (low.get(name) !== index.get(name)) return;
    const circle = stack.splice(stack.indexOf(name));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const name of sources.keys()) if (!index.has(name)) visit(name);
  return found;
}

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(const|let|function\*?|class|interface|type) (\w+)/gm;
const NAMED = /(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s+from\s+'([^']+)'/g;
const WHOLE =
  /import\s+(?:type\s+)?\*\s+as\s+\w+\s+from\s+'([^']+)'|export\s+(?:type\s+)?\*\s+from\s+'([^']+)'/g;
/** The scripts load modules of src/ as they are. */
const LOADED = /\{([^{}]*)\}\s*=\s*load\('(src\/[^']+)'\)/g;
const LAZY = /(?:const\s+\{([^}]*)\}\s*=\s*await\s+)?\bimport\('([^']+)'\)(?:\)?\.(\w+))?/g;

/** What each file reads of others: `file name`, or `file *` for all of it. */
function readsOf(sources) {
  const reads = new Set();
  for (const [from, { text }] of sources) {
    const target = (path) => posix.join(posix.dirname(from), path).replace(/^\.\.\/src\//, '');
    const add = (path, list) => {
      for (const one of list.split(',')) {
        const name = one
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+|\s*:\s*/)[0];
        if (name) reads.add(`${target(path)} ${name}`);
      }
    };
    for (const [, list, path] of text.matchAll(NAMED)) add(path, list);
    for (const [, list, path] of text.matchAll(LOADED)) add(`../${path}`, list);
    for (const [, one, other] of text.matchAll(WHOLE)) reads.add(`${target(one ?? other)} *`);
    for (const [, list, path, name] of text.matchAll(LAZY)) add(path, list ?? name ?? '*');
  }
  return reads;
}

/**
 * What is exported and read by no other file. A type that its own file uses in what it exports is no such thing;
 * `readers` are further files that count, tests and scripts, by their paths from src/.
 */
export function unreadExports(sources, readers = new Map()) {
  const reads = readsOf(new Map([...sources, ...readers]));
  return [...sources].flatMap(([name, { text }]) => {
    if (reads.has(`${name} *`) || name === 'index.ts' || name.includes('.generated.')) return [];
    return [...text.matchAll(EXPORT)]
      .filter(([, kind, exported]) => {
        if (reads.has(`${name} ${exported}`)) return false;
        const isType = kind === 'interface' || kind === 'type';
        return !isType || text.split(new RegExp(`\\b${exported}\\b`)).length <= 2;
      })
      .map(([, , exported]) => `${name} ${exported}`);
  });
}

/** Scripts and tests, by their paths from src/. */
export function readReaders() {
  return new Map(
    ['__tests__', 'scripts'].flatMap((directory) =>
      readdirSync(directory, { recursive: true })
        .map((name) => String(name).replaceAll('\\', '/'))
        .filter((name) => /\.(ts|mjs)$/.test(name))
        .map((name) => [
          `../${directory}/${name}`,
          { text: readFileSync(join(directory, name), 'utf8'), imports: [] },
        ]),
    ),
  );
}

function print() {
  const sources = readSources();
  const list = (arrows) => arrows.map(({ from, to }) => `${from} → ${to}`);
  const rows = {
    'files outside the rooms': unknownRooms(sources),
    circles: circlesOf(sources).map((circle) => circle.join(', ')),
    'arrows up': list(arrowsUp(sources)),
    'arrows between stages': list(betweenStages(sources)),
    'imports between rule groups': list(betweenRuleGroups(sources)),
    'imports between doors': list(betweenDoors(sources)),
    'exports that nobody reads': unreadExports(sources, readReaders()),
  };
  for (const [what, all] of Object.entries(rows)) {
    console.log(`${what}: ${all.length}`);
    if (process.argv.includes('--files')) for (const one of all) console.log(`  ${one}`);
  }
  for (const door of ['cli', 'action']) {
    const files = [...sources].filter(([name]) => doorOf(name) === door);
    const lines = files.reduce((sum, [, { text }]) => sum + text.split('\n').length - 1, 0);
    console.log(`doors/${door}: ${files.length} files, ${lines} lines`);
  }
}

if (process.argv[1]?.endsWith('structure.mjs')) print();
