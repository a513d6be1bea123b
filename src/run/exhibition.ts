import type { PackageDifferences } from '../diff/difference.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { ActiveRule, Checked } from '../model/check.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Finding } from '../model/report.ts';
import type { Album, DrawnVersion, Exhibit } from '../preview/exhibit.ts';
import type { Picture, Shape } from '../preview/picture.ts';
import { levels } from '../reading/hierarchy.ts';
import { type AlbumDraft, filesOf, withMedia } from './album-media.ts';
import type { RunInput, Visited } from './input.ts';
import { packageSides } from './sides.ts';

/** A page shows no more elements than this, so no more of pictures of each importance are kept, by a low estimate. */
const MOST_ELEMENTS = 15_000;
/** Of a figure beside its shapes. */
const FIGURE_ELEMENTS = 6;

/** Two versions of a project, decoded for a comparison. */
export interface ComparedVersions {
  readonly before: readonly DecodedPackage[];
  readonly after: readonly DecodedPackage[];
}

/** Gathers the pictures of packages, while a run comes by them. */
export interface Exhibition {
  /** The same run, with pictures gathered by the way. */
  readonly input: RunInput;
  /** Sets the earlier versions of what changed beside it. */
  compare(changes: readonly PackageDifferences[], versions: ComparedVersions): Promise<void>;
  /** Reads the media of what was gathered, the most important first, as much as a page holds. */
  finish(findings: readonly Finding[]): Promise<readonly Album[]>;
}

/** Loaded when something is drawn: most runs draw nothing. */
const drawing = () => import('../preview/preview.ts');

export function exhibition(input: RunInput): Exhibition {
  const drafts = new Map<string, AlbumDraft>();
  const loudness = new Map<string, number>();
  const room = elementRoom();
  const keyOf = ({ kind, path }: Pick<DecodedPackage, 'kind' | 'path'>) => `${kind} ${path}`;
  const add = async (pkg: DecodedPackage, checked: Checked, active: readonly ActiveRule[]) => {
    const { findingsAbout, indexed, joinEqual, picturesOf, undrawnLayouts } = await drawing();
    const lufs = wantedLoudness(active);
    loudness.set(keyOf(pkg), lufs);
    const findings = indexed(checked.hits.map(({ finding }) => finding));
    const isChanged = pkg.revision.available && pkg.revision.changed;
    const pictures = joinEqual(picturesOf(pkg, { lufs }));
    const kept = pictures.filter((picture) =>
      room(picture, isChanged ? 0 : findingsAbout(picture, findings).length > 0 ? 1 : 2),
    );
    const exhibits = kept.map((picture): Exhibit => ({ picture }));
    const draft: AlbumDraft = {
      package: pkg.name,
      kind: pkg.kind,
      path: pkg.path,
      undrawn: undrawnLayouts(pkg),
      exhibits,
      left: pictures.length - kept.length,
      files: { now: filesOf(pkg, kept), before: new Map() },
    };
    // Of two projects, packages may have one name and one place.
    const key = keyOf(pkg);
    drafts.set(drafts.has(key) ? `${key} ${drafts.size}` : key, draft);
  };
  return {
    input: {
      ...input,
      envelopes: true,
      async visit(pkg, checked, active, project) {
        const visited: Visited = input.visit ? await input.visit(pkg, checked, active, project) : checked;
        try {
          await add(visited.decoded ?? pkg, visited, active);
          return visited;
        } catch (error) {
          // What nobody foresaw keeps one package's pictures from the page, and no other's.
          const message = error instanceof Error ? error.message : String(error);
          const failure = { rule: 'preview', path: pkg.path || '.', message };
          return { ...visited, failures: [...visited.failures, failure] };
        }
      },
    },
    async compare(changes, versions) {
      const { paired, picturesOf } = await drawing();
      const drawn = (pkg: DecodedPackage, lufs: number): DrawnVersion => ({
        pictures: picturesOf(pkg, { lufs }),
        digests: digestsOf(pkg),
      });
      const sides = packageSides(versions);
      for (const change of changes) {
        const [old, now] = sides(change);
        const draft = now && drafts.get(keyOf(now));
        if (!old || !now || !draft) continue;
        const lufs = loudness.get(keyOf(now)) ?? 0;
        const exhibits = paired(drawn(old, lufs), drawn(now, lufs));
        const all = exhibits.flatMap(({ picture, before }) => (before ? [picture, before] : [picture]));
        drafts.set(keyOf(now), {
          ...draft,
          exhibits,
          left: 0,
          files: { now: filesOf(now, all), before: filesOf(old, all) },
        });
      }
    },
    async finish(findings) {
      const { indexed, rankOf } = await drawing();
      const index = indexed(findings);
      const sorted = [...drafts.values()].sort(
        (a, b) => byteOrder(a.package, b.package) || byteOrder(a.path, b.path),
      );
      return withMedia(sorted, (exhibit) => rankOf(exhibit, index));
    },
  };
}

/** What a package and those below it hold, by path. */
function digestsOf(pkg: DecodedPackage): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const { pkg: level } of levels(pkg))
    for (const { path, digest } of level.assets) if (digest !== undefined) digests.set(path, digest);
  return digests;
}

/** What the config asks for, in LUFS; 0 without it. */
function wantedLoudness(active: readonly ActiveRule[]): number {
  const options = active.find(({ rule }) => rule.id === 'audio-loudness')?.options as
    | { readonly lufs?: number }
    | undefined;
  return options?.lufs ?? 0;
}

/** Says whether there is room for one more picture of an importance (0 is the highest). */
function elementRoom(): (picture: Picture, rank: 0 | 1 | 2) => boolean {
  const spent = [0, 0, 0];
  return (picture, rank) => {
    if ((spent[rank] ?? 0) > MOST_ELEMENTS) return false;
    spent[rank] = (spent[rank] ?? 0) + FIGURE_ELEMENTS + shapeCount(picture.shapes);
    return true;
  };
}

const shapeCount = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + 1 + (shape.type === 'group' ? shapeCount(shape.shapes) : 0), 0);
