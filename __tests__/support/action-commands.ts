/** What GitHub's runner reads from a step: workflow commands in its output, and the files that it hands to the step. */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Log {
  readonly commands: readonly Command[];
  /** The lines that are no commands. */
  readonly lines: readonly string[];
}

/** The names that the runner obeys, in lower case; anything else is plain text. */
const KNOWN = new Set(
  (
    'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher ' +
    'warning error notice debug group endgroup echo stop-commands'
  ).split(' '),
);

/**
 * Splits the output of a step as the runner does: lines end at LF, CR or CR LF; a line is a command when it begins with
 * `::` behind any white space, or when `##[name …]` stands anywhere in it.
 */
export function parseLog(output: string): Log {
  const commands: Command[] = [];
  const lines: string[] = [];
  let stopped: string | undefined;
  for (const line of output.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/)) {
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
      continue;
    }
    const command = colonCommand(line) ?? bracketCommand(line);
    if (command === undefined) lines.push(line);
    else commands.push(command);
    if (command?.name === 'stop-commands') stopped = command.data;
  }
  return { commands, lines };
}

function colonCommand(line: string): Command | undefined {
  // White space as .NET knows it.
  const text = line.replace(/^[\s\u0085]+/, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return command(text.slice(2, end), ',', text.slice(end + 2), { '%25': '%', '%3A': ':', '%2C': ',' });
}

function bracketCommand(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), ';', line.slice(end + 1), { '%3B': ';', '%5D': ']' });
}

function command(
  head: string,
  separator: string,
  data: string,
  escapes: Readonly<Record<string, string>>,
): Command | undefined {
  const [, name = '', rest = ''] = /^([^ ]*) ?(.*)$/s.exec(head) ?? [];
  if (!KNOWN.has(name.toLowerCase())) return undefined;
  const pairs = rest.split(separator).flatMap((part) => {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    return key === undefined || value === undefined ? [] : [[key.trim(), unescaped(value, escapes)] as const];
  });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs),
    data: unescaped(data, separator === ',' ? { '%25': '%' } : escapes),
  };
}

function unescaped(text: string, more: Readonly<Record<string, string>>): string {
  const table: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', ...more };
  return text.replace(/%(0D|0A|25|3A|2C|3B|5D)/g, (code) => table[code] ?? code);
}

/** Name-value pairs from a file such as GITHUB_OUTPUT. Throws on what the runner would refuse. */
export function parsePairs(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/);
  const pairs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line === '') continue;
    const [, name, mark, rest = ''] = /^(.*?)(<<|=)(.*)$/s.exec(line) ?? [];
    if (name === undefined || name === '') throw new Error(`No output: ${line}`);
    if (name in pairs) throw new Error(`The output ${name} is set twice.`);
    if (mark === '=') {
      pairs[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`The output ${name} has no end.`);
    pairs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return pairs;
}
