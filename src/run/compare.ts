import { decode } from '../decode/decode.ts';
import { byBase, KeptBases } from '../decode/kept-bases.ts';
import type { Files } from '../model/files.ts';
import type { DecodedAsset, DecodedPackage, Package } from '../model/package.ts';
import type { Config, Limits } from '../model/project.ts';
import { isNothingFound, isUsageError } from '../model/usage-error.ts';
import { discover } from '../project/discover.ts';
import { earlierConfig } from '../project/earlier-config.ts';
import type { Scope } from '../project/scope.ts';
import type { ProjectInput } from './input.ts';

/** Files of the earlier version that are kept while they are read in parts, one after the other. */
const KEPT_FILES = 2;
/** Every package of a version is held at once, with the texts and trees of so many that fill their room. */
const ROOM_IN_PACKAGES = 2;
/** A pointer of Git LFS is shorter. */
const LONGEST_POINTER_IN_BYTES = 1024;

/** Every package of a tree, decoded for a comparison; `isEarlier`: a tree that is past, which nobody can mend. */
export async function decodedPackages(
  scope: Scope,
  config: Config,
  selects: (pkg: Package) => boolean = () => true,
  isEarlier = false,
): Promise<DecodedPackage[]> {
  const packages = await packagesIn(scope, config, isEarlier);
  return decodedAll(packages.filter(selects), config);
}

/** Packages, decoded for a comparison. Of files beyond the room it is only known whether they are the same. */
export async function decodedAll(packages: readonly Package[], config: Config): Promise<DecodedPackage[]> {
  const decoded = new Map<Package, DecodedPackage>();
  const bases = new KeptBases(config.limits);
  const room = new Room(config.limits);
  for (const pkg of byBase(packages)) {
    const limits = room.limitsFor(pkg.base && bases.get(pkg.base));
    const options = { limits, samples: true, envelopes: true, digests: true, bases };
    const one = await decode(pkg, { available: false, reason: 'It is compared.' }, options);
    decoded.set(pkg, one);
    room.take(one);
  }
  return Promise.all(packages.flatMap((pkg) => decoded.get(pkg) ?? []).map(withoutPointers));
}

/** What is left of the room for the packages of a version and for what they stand on. */
class Room {
  readonly #limits: Limits;
  readonly #counted = new Set<DecodedPackage>();
  #textBytes: number;
  #treeNodes: number;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#textBytes = ROOM_IN_PACKAGES * limits.packageTextBytes;
    this.#treeNodes = ROOM_IN_PACKAGES * limits.treeNodes;
  }

  /** The limits of a package, on a base that is there already. */
  limitsFor(base: DecodedPackage | undefined): Limits {
    const { packageTextBytes, treeNodes } = this.#limits;
    return {
      ...this.#limits,
      packageTextBytes: Math.min(packageTextBytes, this.#textBytes + (base?.taken?.textBytes ?? 0)),
      treeNodes: Math.min(treeNodes, this.#treeNodes + (base?.taken?.treeNodes ?? 0)),
    };
  }

  take(pkg: DecodedPackage): void {
    for (let level: DecodedPackage | undefined = pkg; level; level = level.base) {
      if (this.#counted.has(level)) return;
      this.#counted.add(level);
      this.#textBytes -= (level.taken?.textBytes ?? 0) - (level.base?.taken?.textBytes ?? 0);
      this.#treeNodes -= (level.taken?.treeNodes ?? 0) - (level.base?.taken?.treeNodes ?? 0);
    }
  }
}

/** Every package of a tree, before anything of it is read. */
export async function packagesIn(
  scope: Scope,
  config: Config,
  isEarlier = false,
): Promise<readonly Package[]> {
  const { packages } = await discover(scope, config);
  if (config.baseTheme === undefined) return packages;
  const { standingOn } = await import('./base-theme.ts');
  return (await standingOn(scope.files, config, packages, isEarlier)).packages;
}

/**
 * The packages of an earlier tree of the project, as its own config lists them; none when there was nothing yet. A config that
 * lies elsewhere counts for both. Rejects where the clone lacks a content: a file that is not known is not a file that changed.
 */
export async function packagesThen(
  { scope, config }: Pick<ProjectInput, 'scope' | 'config'>,
  files: Files,
  selects?: (pkg: Package) => boolean,
): Promise<DecodedPackage[]> {
  const places = await Promise.all(scope.paths.map((path) => files.stat(path)));
  if (places.some((place) => place === undefined)) return [];
  const then = await earlierConfig(scope, config, files);
  let problem: unknown;
  const told = onceRead(files, (error) => {
    problem ??= error;
  });
  const packages = await decodedPackages({ ...scope, files: told }, then, selects, true).catch(
    (error: unknown) => {
      if (isNothingFound(error)) return [];
      throw error;
    },
  );
  if (isUsageError(problem)) throw problem;
  return packages;
}

/** Every read of a revision's file fetches the whole of it, and decoding reads in parts. */
function onceRead(files: Files, failed: (error: unknown) => void): Files {
  const known = new Map<string, Promise<Uint8Array>>();
  return {
    ...files,
    async read(path, offset = 0, length = Number.POSITIVE_INFINITY) {
      const whole = known.get(path) ?? files.read(path);
      known.delete(path);
      known.set(path, whole);
      for (const oldest of known.keys()) {
        if (known.size <= KEPT_FILES) break;
        known.delete(oldest);
      }
      const bytes = await whole.catch((error: unknown) => {
        failed(error);
        throw error;
      });
      return bytes.subarray(offset, Math.min(bytes.length, offset + length));
    },
  };
}

/**
 * A revision of git holds pointers where the workspace has the media itself. A pointer names the digest and the size of the
 * content, so that the two are compared and not told as a change of every file.
 */
async function withoutPointers(pkg: DecodedPackage): Promise<DecodedPackage> {
  const assets = await Promise.all(
    pkg.assets.map(async (asset): Promise<DecodedAsset> => {
      if (asset.decoded.ok || asset.decoded.reason !== 'lfs') return asset;
      const bytes = await pkg.source(asset).read(0, LONGEST_POINTER_IN_BYTES);
      const text = new TextDecoder().decode(bytes);
      const [, digest] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? [];
      const [, size] = /^size (\d{1,15})$/m.exec(text) ?? [];
      return digest === undefined ? asset : { ...asset, digest, size: Number(size ?? asset.size) };
    }),
  );
  const byName = new Map(assets.map((asset) => [asset.name, asset]));
  return { ...pkg, assets, asset: (name) => byName.get(name) };
}
