import { forJson, forTerminal } from '../../report/escape.ts';
import { counted, humanBytes } from '../../report/words.ts';
import { kept } from '../../report/wrap.ts';
import { type Listing, list as listPackages } from '../../run/list.ts';
import type { Arguments } from './arguments.ts';
import { prepare } from './check-command.ts';
import type { Console } from './console.ts';

/** Prints what was found, and by what. */
export async function list(given: Arguments, console: Console): Promise<number> {
  const { input, clear } = await prepare(given, console);
  const listing = await listPackages(input);
  clear();
  console.out(
    given.values.format === 'json' ? `${forJson(JSON.stringify(listing, null, 2))}\n` : textOf(listing),
  );
  return 0;
}

function textOf({ packages, unclaimed, unlisted = [], submodules = [], unreadable = [] }: Listing): string {
  const rows = packages.map(({ name, kind, path, assets, bytes, changed, marker }) => [
    name,
    kind,
    path,
    `${counted(assets, 'file')}, ${humanBytes(bytes)}`,
    changed === undefined ? '' : changed ? 'changed' : 'unchanged',
    marker === 'config' ? 'by the config' : marker === 'ZIP' ? 'a ZIP' : `by ${marker}`,
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => forTerminal(row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => kept(forTerminal(cell)).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const files = packages.reduce((sum, { assets }) => sum + assets, 0);
  const size = humanBytes(packages.reduce((sum, { bytes }) => sum + bytes, 0));
  return [
    ...lines,
    `${lines.length > 0 ? '\n' : ''}${counted(packages.length, 'package')}, ${counted(files, 'file')}, ${size}.`,
    ...unclaimed.map(
      (path) => `Not taken for a package, though it holds files like a package’s: ${kept(forTerminal(path))}`,
    ),
    ...unlisted.map((path) => `Not looked into, as the config does not list it: ${kept(forTerminal(path))}`),
    ...submodules.map(
      (path) => `Not looked into, as the submodule is not checked out: ${kept(forTerminal(path))}`,
    ),
    ...unreadable.map(({ message }) => forTerminal(message)),
    '',
  ].join('\n');
}
