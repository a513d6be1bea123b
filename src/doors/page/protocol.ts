/** What the page and its worker say to each other. */

/** By path; the page reads nothing of them. */
export type DroppedFiles = readonly (readonly [path: string, blob: Blob])[];

export interface DroppedThing {
  readonly name: string;
  readonly files: DroppedFiles;
}

export type Request =
  | {
      readonly ask: 'check';
      readonly thing: DroppedThing;
      readonly older?: DroppedThing;
      readonly site: string;
    }
  | { readonly ask: 'fix'; readonly unsafe: boolean }
  | { readonly ask: 'build' };

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Answer =
  | { readonly say: 'progress'; readonly done: number; readonly total: number; readonly name: string }
  | {
      readonly say: 'checked';
      readonly result: 'success' | 'failure' | 'error';
      readonly verdict: string;
      /** The report, as two files. The page never holds their text: a copy of megabytes would make it stand still. */
      readonly json: Blob;
      readonly html: Blob;
    }
  | {
      readonly say: 'fixed';
      readonly zip: SavedFile;
      readonly fixed: number;
      readonly did: readonly string[];
      readonly notes: readonly string[];
    }
  | {
      readonly say: 'built';
      readonly archives: readonly SavedFile[];
      readonly leftOut: readonly string[];
      readonly failures: readonly string[];
    }
  /** One sentence; `known` is false for a fault of ours. */
  | { readonly say: 'failed'; readonly known: boolean; readonly message: string };
