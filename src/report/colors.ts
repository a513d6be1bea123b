type Paint = (text: string) => string;

/** What text on a terminal is made with (ECMA-48: SGR). */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const sgr = (code: number): string => `\u001b[${code}m`;

/** Colours, or none. What ends within a painted text is begun again behind it. */
export function colorsOf(isColored: boolean): Colors {
  const painted =
    (code: number, end: number): Paint =>
    (text) =>
      isColored ? `${sgr(code)}${text.replaceAll(sgr(end), again(code, end))}${sgr(end)}` : text;
  return {
    bold: painted(1, NORMAL),
    dim: painted(2, NORMAL),
    red: painted(31, DEFAULT),
    green: painted(32, DEFAULT),
    yellow: painted(33, DEFAULT),
    cyan: painted(36, DEFAULT),
  };
}

const NORMAL = 22;
const DEFAULT = 39;

/** Bold and dim end together, so the one within has to be ended for the other. */
const again = (code: number, end: number): string => (end === NORMAL ? sgr(end) : '') + sgr(code);
