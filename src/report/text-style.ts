import type { Colors } from './colors.ts';

export interface TextOptions {
  readonly color: boolean;
  readonly quiet: boolean;
  /** Makes each line safe where it is printed. */
  readonly escape?: (text: string) => string;
  /** Of the terminal, in columns; absent where there is none: then nothing is wrapped or cut. */
  readonly width?: number;
  /** Whether the terminal shows links (OSC 8). */
  readonly links?: boolean;
  /** Every instance of every finding. */
  readonly all?: boolean;
}

/** What text is made with. */
export interface Style {
  readonly colors: Colors;
  readonly clean: (text: string) => string;
  readonly options: TextOptions;
}
