export interface SourceFile {
  readonly text: string;
  readonly imports: readonly string[];
}
export type Sources = ReadonlyMap<string, SourceFile>;
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly fromRoom: string;
  readonly toRoom: string;
}
export const STAGES: readonly string[];
export const LAYERS: readonly (readonly string[])[];
export const EVERYWHERE: readonly string[];
export function readSources(directory?: string): Sources;
export function roomOf(name: string): string;
export function arrowsOf(sources: Sources): readonly Arrow[];
export function unknownRooms(sources: Sources): readonly string[];
export function arrowsUp(sources: Sources): readonly Arrow[];
export function betweenStages(sources: Sources): readonly Arrow[];
export function betweenRuleGroups(sources: Sources): readonly Arrow[];
export function betweenDoors(sources: Sources): readonly Arrow[];
export function circlesOf(sources: Sources): readonly (readonly string[])[];
export function readReaders(): Sources;
/** As `file name`. */
export function unreadExports(sources: Sources, readers?: Sources): readonly string[];
