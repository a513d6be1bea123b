/** Whether a finding lies in its file. */
import type { Finding } from '../src/model/report.ts';
import type { Tree } from './projects.ts';

/** The findings whose line, column or offset is behind the end of their file. */
export function locationFaults(findings: readonly Finding[], tree: Tree): string[] {
  const texts = new Map<string, readonly (readonly string[])[]>();
  return findings.flatMap(({ rule, path, location }) => {
    const bytes = tree.get(path);
    if (!location) return [];
    const fault = (what: string) => [`${rule} ${path}: ${what} (${JSON.stringify(location)})`];
    const { offset, line, column = 1, endLine = line, endColumn = column, pointer } = location;
    if (pointer !== undefined && pointer !== '' && !pointer.startsWith('/')) return fault('no JSON Pointer');
    if (
      [offset, line, endLine, column, endColumn].some(
        (value) => value !== undefined && !Number.isSafeInteger(value),
      )
    )
      return fault('no whole number');
    if (!bytes) return [];
    if (offset !== undefined && (offset < 0 || offset > bytes.length))
      return fault('an offset behind the end');
    if (line === undefined || endLine === undefined) return [];
    if (endLine < line || (endLine === line && endColumn < column)) return fault('an end before its start');
    const readings = texts.get(path) ?? linesOf(bytes);
    texts.set(path, readings);
    const isIn = (lines: readonly string[], at: number, character: number) =>
      at >= 1 && character >= 1 && character <= (lines[at - 1]?.length ?? -1) + 1;
    const lies = readings.some((lines) => isIn(lines, line, column) && isIn(lines, endLine, endColumn));
    return lies ? [] : fault('a place that the file does not have');
  });
}

/** The lines of a text in each encoding that a reader may have taken it for, its byte order mark counted or not. */
function linesOf(bytes: Uint8Array): string[][] {
  const isWide = bytes.includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe;
  const encodings = ['utf-8', 'windows-1252', ...(isWide ? ['utf-16le', 'utf-16be'] : [])];
  return encodings.map((encoding) =>
    new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes).split(/\r\n|\n|\r/),
  );
}
