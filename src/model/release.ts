import type { ArchiveSummary } from './report.ts';

/** A built ZIP, on disk below the output directory. */
export interface Archive extends ArchiveSummary {
  /** Where it lies, as the doors show it. */
  readonly path: string;
}

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The whole content; files are read one at a time, when they are uploaded. */
  read(): Promise<Uint8Array>;
}

/** What is to be published. */
export interface ReleasePlan {
  readonly tag: string;
  /** The commit that was built: the tag must stand for it, and the server creates the tag there if need be. */
  readonly commit?: string;
  readonly title: string;
  /** Markdown, at most 125,000 characters. */
  readonly notes: string;
  /** Leave the release a draft. */
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly files: readonly ReleaseFile[];
  /** Say what would change, and change nothing. */
  readonly dryRun: boolean;
  /** An existing release to publish into (`release` events). */
  readonly releaseId?: number;
}

/** What publishing did. */
export interface Published {
  readonly url: string;
  readonly id?: number;
  readonly uploaded: readonly string[];
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
  /** Files of the release that are none of the plan's; they stay. */
  readonly others?: readonly string[];
  /** Set when it is a draft still. */
  readonly isDraft?: true;
  /** Set when everything was there already. */
  readonly unchanged?: true;
}

/** A release host: a local directory or GitHub. Rejects with a `PublishError`-shaped error that says the next step. */
export interface Releases {
  publish(plan: ReleasePlan, log: (line: string) => void): Promise<Published>;
}
