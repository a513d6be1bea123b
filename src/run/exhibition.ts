import type { PackageDifferences } from '../diff/difference.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { ActiveRule, Checked } from '../model/check.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Finding } from '../model/report.ts';
import { type Album, type Exhibit, MOST_ELEMENTS } from '../preview/exhibit.ts';
import type { FindingIndex } from '../preview/importance.ts';
import type { Picture, Shape } from '../preview/picture.ts';
import { levels } from '../reading/hierarchy.ts';
import { type AlbumDraft, filesOf, withMedia } from './album-media.ts';
import type { ProjectInput, RunInput, Visited } from './input.ts';
import { packageSides } from './sides.ts';

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
  compare(
    project: ProjectInput,
    changes: readonly PackageDifferences[],
    versions: ComparedVersions,
  ): Promise<void>;
  /** Reads the media of what was gathered, the most important first, as much as a page holds. */
  finish(findings: readonly Finding[]): Promise<readonly Album[]>;
}

/** Loaded when something is drawn: most runs draw nothing. */
const drawing = () => import('../preview/preview.ts');

export function exhibition(input: RunInput): Exhibition {
  const drafts = new Map<string, Draft>();
  const room = elementRoom();
  // Of two projects, packages may have one name and one place.
  const keyOf = (project: ProjectInput, { kind, path }: Pick<DecodedPackage, 'kind' | 'path'>) =>
    `${input.projects.indexOf(project)} ${kind} ${path}`;
  const add = async (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => {
    const { findingsAbout, indexed, joinEqual, picturesOf, undrawnLayouts } = await drawing();
    const lufs = wantedLoudness(active);
    const findings = indexed(checked.hits.map(({ finding }) => finding));
    const isChanged = pkg.revision.available && pkg.revision.changed;
    const drawn = picturesOf(pkg, { lufs });
    const exhibits = joinEqual(drawn).map((picture): Exhibit => ({ picture }));
    const { kept, taken } = room.take(exhibits, ({ picture }) =>
      isChanged ? 0 : findingsAbout(picture, findings).length > 0 ? 1 : 2,
    );
    drafts.set(keyOf(project, pkg), {
      lufs,
      taken,
      findings,
      ...(isChanged ? { drawn } : {}),
      album: {
        package: pkg.name,
        kind: pkg.kind,
        path: pkg.path,
        undrawn: undrawnLayouts(pkg),
        exhibits: kept,
        left: exhibits.length - kept.length,
        files: { now: filesOf(pkg, picturesIn(kept)), before: new Map() },
      },
    });
  };
  return {
    input: {
      ...input,
      envelopes: true,
      async visit(pkg, checked, active, project) {
        const visited: Visited = input.visit ? await input.visit(pkg, checked, active, project) : checked;
        try {
          await add(visited.decoded ?? pkg, visited, active, project);
          return visited;
        } catch (error) {
          // What nobody foresaw keeps one package's pictures from the page, and no other's.
          const message = error instanceof Error ? error.message : String(error);
          const failure = { rule: 'preview', path: pkg.path || '.', message };
          return { ...visited, failures: [...visited.failures, failure] };
        }
      },
    },
    async compare(project, changes, versions) {
      const { paired, picturesOf, rankOf } = await drawing();
      const sides = packageSides(versions);
      for (const change of changes) {
        const [old, now] = sides(change);
        const draft = now && drafts.get(keyOf(project, now));
        if (!old || !now || !draft) continue;
        const { album, lufs, findings, drawn = picturesOf(now, { lufs }) } = draft;
        const exhibits = paired(
          { pictures: picturesOf(old, { lufs }), digests: digestsOf(old) },
          { pictures: drawn, digests: digestsOf(now) },
        );
        room.giveBack(draft.taken);
        const { kept, taken } = room.take(exhibits, (exhibit) => rankOf(exhibit, findings));
        const all = picturesIn(kept);
        drafts.set(keyOf(project, now), {
          lufs,
          taken,
          findings,
          album: {
            ...album,
            exhibits: kept,
            left: exhibits.length - kept.length,
            files: { now: filesOf(now, all), before: filesOf(old, all) },
          },
        });
      }
    },
    async finish(findings) {
      const { indexed, rankOf } = await drawing();
      const index = indexed(findings);
      const sorted = [...drafts.values()]
        .map(({ album }) => album)
        .sort((a, b) => byteOrder(a.package, b.package) || byteOrder(a.path, b.path));
      return withMedia(sorted, (exhibit) => rankOf(exhibit, index));
    },
  };
}

/** An album while it is gathered. */
interface Draft {
  readonly album: AlbumDraft;
  /** The loudness that prompts are compared with, in LUFS. */
  readonly lufs: number;
  /** Of the room for each importance. */
  readonly taken: Spent;
  readonly findings: FindingIndex;
  /** Every picture by itself, of what will probably be compared. */
  readonly drawn?: readonly Picture[];
}

const picturesIn = (exhibits: readonly Exhibit[]): readonly Picture[] =>
  exhibits.flatMap(({ picture, before }) => (before ? [picture, before] : [picture]));

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

/** Elements by importance (0 is the highest). */
type Spent = readonly [number, number, number];

/** A page has room for so many elements of each importance, by a low estimate; what is beyond need not be kept. */
function elementRoom() {
  const spent: [number, number, number] = [0, 0, 0];
  return {
    take(exhibits: readonly Exhibit[], rankOf: (exhibit: Exhibit) => 0 | 1 | 2) {
      const taken: [number, number, number] = [0, 0, 0];
      const kept = exhibits.filter((exhibit) => {
        const rank = rankOf(exhibit);
        if (spent[rank] + taken[rank] > MOST_ELEMENTS) return false;
        for (const { shapes } of picturesIn([exhibit])) taken[rank] += FIGURE_ELEMENTS + shapeCount(shapes);
        return true;
      });
      for (const rank of [0, 1, 2] as const) spent[rank] += taken[rank];
      return { kept, taken };
    },
    giveBack(taken: Spent) {
      for (const rank of [0, 1, 2] as const) spent[rank] -= taken[rank];
    },
  };
}

const shapeCount = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + 1 + (shape.type === 'group' ? shapeCount(shape.shapes) : 0), 0);
