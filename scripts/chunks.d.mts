/** What esbuild says of a piece. */
export interface Output {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
}
export function chunksOf(
  outputs: Readonly<Record<string, Output>>,
  doors: Readonly<Record<string, string>>,
): ReadonlyMap<string, string>;
export function shortName(entry: string): string;
