/** What a package's name can be made of. */
export interface Nameable {
  /** The name in the config, which is taken as it is. */
  readonly configured?: string;
  /** The directory (or the ZIP without its ending) that it is named after, below the project root. */
  readonly directory: string;
  /** The marker directory below it (`webapp2`), which tells two packages of one directory apart. */
  readonly marker: string;
  /** Which kind of package it is: what tells it apart where no path does. */
  readonly kind: string;
}

/** An ASCII slug: lower case letters, digits, dots, hyphens and underscores. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'package' : plain.slice(0, 100);
}

/**
 * One unique name each, in order: of packages that would share one none keeps it. All take the shortest longer path that
 * differs, and one whose path is the end of another's its kind too.
 */
export function uniqueNames(packages: readonly Nameable[], projectName: string): string[] {
  const names = packages.map((item) => item.configured ?? candidate(item, 1, false, projectName));
  const taken = countsOf(names);
  for (const [name, shared] of groupsOfEqual(names)) {
    const free = shared.filter((index) => packages[index]?.configured === undefined);
    const beside = countsOf(free.map((index) => packages[index]?.directory ?? ''));
    for (const [depth, withMarker] of schemes(packages, free)) {
      const longer = free.map((index) => {
        const item = packages[index] as Nameable;
        const path = candidate(item, depth, withMarker, projectName);
        const isWhole = depthOf(item) <= depth || (beside.get(item.directory) ?? 0) > 1;
        return path === name && isWhole ? slug(`${path}-${item.kind}`) : path;
      });
      if (longer.includes(name)) continue;
      const others = (other: string) => (taken.get(other) ?? 0) - (other === name ? free.length : 0);
      if (new Set(longer).size < longer.length || longer.some((other) => others(other) > 0)) continue;
      taken.set(name, others(name));
      free.forEach((index, position) => {
        const given = longer[position] as string;
        names[index] = given;
        taken.set(given, (taken.get(given) ?? 0) + 1);
      });
      break;
    }
  }
  return numbered(names, packages);
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function groupsOfEqual(names: readonly string[]): [string, number[]][] {
  const groups = new Map<string, number[]>();
  names.forEach((name, index) => {
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  });
  return [...groups].filter(([, group]) => group.length > 1);
}

/** Longer and longer paths: one more directory above, or the marker directory below. */
function* schemes(packages: readonly Nameable[], group: readonly number[]): Generator<[number, boolean]> {
  const deepest = group.reduce((most, index) => Math.max(most, depthOf(packages[index] as Nameable)), 0);
  for (let depth = 1; depth <= deepest + 1; depth++) {
    if (depth > 1) yield [depth, false];
    yield [depth, true];
  }
}

const depthOf = ({ directory }: Nameable): number => directory.split('/').length;

function candidate(item: Nameable, depth: number, withMarker: boolean, projectName: string): string {
  const parts = item.directory.split('/').slice(-depth);
  const path = parts.join('/') === '' ? projectName : parts.join('-');
  return slug(withMarker && item.marker !== '' ? `${path}-${item.marker}` : path);
}

/** The last resort for packages that no path tells apart. Configured names stay as they are. */
function numbered(names: readonly string[], packages: readonly Nameable[]): string[] {
  const taken = new Set(names.filter((_, index) => packages[index]?.configured !== undefined));
  const numbers = new Map<string, number>();
  return names.map((name, index) => {
    if (packages[index]?.configured !== undefined) return name;
    let unique = name;
    let number = numbers.get(name) ?? 2;
    for (; taken.has(unique); number++) unique = `${name}-${number}`;
    numbers.set(name, number);
    taken.add(unique);
    return unique;
  });
}

/** What a name is made of, for a package that was found at `root`. */
export function nameable(
  root: string,
  above: number,
  configured: string | undefined,
  rootNames: readonly string[],
  kind: string,
): Nameable {
  const parts = (/\.zip$/i.test(root) ? root.slice(0, -4) : root).split('/').filter((part) => part !== '');
  const kept = parts.length - above;
  const outside = kept < 0 ? rootNames.at(kept - 1) : undefined;
  return {
    directory: outside ?? parts.slice(0, Math.max(0, kept)).join('/'),
    marker: outside === undefined ? (parts[Math.max(0, kept)] ?? '') : '',
    kind,
    ...(configured === undefined ? {} : { configured }),
  };
}
