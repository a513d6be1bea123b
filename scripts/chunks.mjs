// Which file of dist/ each piece of the bundles stands in.
//
// esbuild splits the bundles into pieces: modules that exactly the same roots need, where a root is a door or the target of
// an `import('…')`. Those are a hundred and more, and each file costs a start. But most of what a lazily loaded root needs
// is there before, because whoever loads it needs it as well. So a root counts for a piece only where it is the first to
// need it, and pieces with the same roots are one chunk.

/** A shared chunk that is smaller lies in another, which all who need it have loaded anyway. */
const SMALLEST_IN_BYTES = 3000;
/** A chunk that more share is not called after them. */
const MOST_NAMED = 3;

/**
 * The chunk of each piece, by the piece's path. esbuild's own helpers have none: every chunk has a copy.
 *
 * @param outputs esbuild's account of the pieces
 * @param doors what the doors are called, by the file that each begins with
 */
export function chunksOf(outputs, doors) {
  const pieces = piecesOf(outputs);
  const roots = rootsOf(pieces, doors);
  const chunks = new Map();
  for (const [path, { isHelper, home }] of pieces) {
    if (isHelper) continue;
    const needing = roots.filter(({ needs, has }) => needs.has(home) && !has.has(home));
    const key = needing.map(({ name }) => name).join('+');
    if (!chunks.has(key)) chunks.set(key, { key, roots: needing, paths: [] });
    chunks.get(key).paths.push(path);
  }
  const sorted = [...chunks.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const kept = withoutCrumbs(sorted, pieces);
  return new Map(kept.flatMap((chunk) => chunk.paths.map((path) => [path, nameOf(chunk, pieces)])));
}

function piecesOf(outputs) {
  const pieces = new Map();
  for (const [path, { bytes, entryPoint: entry, inputs, imports }] of Object.entries(outputs)) {
    const others = imports.filter(({ external }) => !external);
    // A package's own lazy parts stay with it.
    const isLazy = ({ kind, path: other }) =>
      kind === 'dynamic-import' && !outputs[other].entryPoint.startsWith('node_modules/');
    pieces.set(path, {
      bytes,
      modules: Object.keys(inputs),
      entry,
      home: path,
      isHelper: entry === undefined && Object.keys(inputs).length === 0,
      needs: others.filter((one) => !isLazy(one)).map((one) => one.path),
      loads: others.filter(isLazy).map((one) => one.path),
    });
    // What begins with a module that others need as well only passes it on.
    if (entry === undefined || Object.hasOwn(inputs, entry)) continue;
    const home = Object.entries(outputs).find(([, other]) => Object.hasOwn(other.inputs, entry));
    if (home) pieces.get(path).home = home[0];
  }
  return pieces;
}

/** Each root with the pieces that it needs, and those that are there before, whatever way it is loaded. */
function rootsOf(pieces, doors) {
  const lazy = new Set([...pieces.values()].flatMap(({ loads }) => loads));
  const roots = [...pieces]
    .filter(([path, { entry }]) => lazy.has(path) || Object.hasOwn(doors, entry))
    .map(([path, { entry }]) => {
      const name = doors[entry] ?? shortName(entry);
      return { path, name, needs: withNeeds(path, pieces), has: new Set(pieces.keys()) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const root of roots) if (Object.hasOwn(doors, pieces.get(root.path).entry)) root.has = new Set();
  for (let changed = true; changed; ) {
    changed = false;
    for (const root of roots) {
      const loaders = roots.filter(({ needs }) =>
        [...needs].some((path) => pieces.get(path).loads.includes(root.path)),
      );
      const has = [...root.has].filter((path) =>
        loaders.every((one) => one.has.has(path) || one.needs.has(path)),
      );
      changed ||= has.length < root.has.size;
      root.has = new Set(has);
    }
  }
  return roots;
}

function withNeeds(path, pieces, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const other of pieces.get(path).needs) withNeeds(other, pieces, found);
  return found;
}

function withoutCrumbs(chunks, pieces) {
  const bytesOf = ({ paths }) => paths.reduce((sum, path) => sum + pieces.get(path).bytes, 0);
  let kept = chunks;
  for (const { key } of chunks) {
    const crumb = kept.find((chunk) => chunk.key === key);
    if (crumb.roots.length === 1 || bytesOf(crumb) >= SMALLEST_IN_BYTES) continue;
    const isThere = ({ paths }) =>
      crumb.roots.every(({ needs, has }) => paths.some((path) => needs.has(path) || has.has(path)));
    const asks = crumb.paths
      .flatMap((path) => pieces.get(path).needs)
      .filter((path) => !pieces.get(path).isHelper);
    /** Who loads the chunk without the crumb must not load more than the crumb with it. */
    const isAlone = ({ roots }) =>
      roots.every(({ needs, has }) => asks.every((path) => needs.has(path) || has.has(path)));
    const others = kept.filter((chunk) => chunk !== crumb);
    const joined = others
      .filter((chunk) => isThere(chunk) && isAlone(chunk))
      .map((host) => [
        ...others.filter((chunk) => chunk !== host),
        { ...host, paths: [...host.paths, ...crumb.paths] },
      ]);
    kept = joined.find((candidate) => !hasCircle(candidate, pieces)) ?? kept;
  }
  if (hasCircle(kept, pieces)) throw new Error('The chunks need each other in a circle.');
  return kept;
}

/** Whether chunks need each other while they are being loaded. */
function hasCircle(chunks, pieces) {
  const holder = new Map(chunks.flatMap((chunk) => chunk.paths.map((path) => [path, chunk])));
  const state = new Map();
  const meets = (chunk) => {
    if (state.has(chunk)) return state.get(chunk) === 'open';
    state.set(chunk, 'open');
    const others = new Set(
      chunk.paths.flatMap((path) => pieces.get(path).needs.map((other) => holder.get(other))),
    );
    const found = [...others].some((other) => other && other !== chunk && meets(other));
    state.set(chunk, 'done');
    return found;
  };
  return chunks.some(meets);
}

/** What a chunk is called: the one that needs it, the one lazy part that it holds, else those that share it, or its first module. */
function nameOf({ key, roots, paths }, pieces) {
  const lazy = paths.flatMap((path) => {
    const { entry } = pieces.get(path);
    return entry === undefined || entry.startsWith('node_modules/') ? [] : shortName(entry);
  });
  if (roots.length > 1 && lazy.length === 1) return lazy[0];
  if (roots.length <= MOST_NAMED) return key;
  const [first] = paths.flatMap((path) => pieces.get(path).modules).sort();
  return `shared-${shortName(first)}`;
}

/** `src/report/text.ts` is `report-text`; a package, of whatever namespace, is called as it is. */
export const shortName = (entry) => entry.replace(/^src\/|^[a-z]+:@?|\.ts$/g, '').replaceAll('/', '-');
