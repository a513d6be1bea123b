/** The part of css-tree that is used: its tokenizer alone, which is a fraction of the library. */
declare module 'css-tree/tokenizer' {
  /** Calls `onToken` for every token in turn; together the tokens cover the whole source. */
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  export const tokenTypes: Readonly<Record<string, number>>;
}
