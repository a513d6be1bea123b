import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeSafely } from '../../files/safe-writes.ts';
import { isRefusal } from '../../formats/refusal.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

const LARGEST_SOURCE_IN_BYTES = 100_000_000;

/** Makes the icons of web app and desktop clients from one picture. */
export async function icons({ paths, values }: Arguments, console: Console): Promise<number> {
  const [source] = paths;
  if (source === undefined)
    throw new UsageError('Name the picture: “brandgate icons logo.svg”, a square PNG or an SVG.');
  const out = (values.out as string | undefined) ?? '.';
  const { files, remarks } = await made(source);
  const targets = Object.entries(files).map(([name, bytes]) => ({ path: join(out, name), bytes }));
  if (values.force !== true) rejectTaken(targets.map(({ path }) => path));
  for (const { path, bytes } of targets)
    writeSafely(path, bytes, { guarded: guardedBy(process.cwd()), make: true });
  const written = targets.map(({ path }) => path.replaceAll('\\', '/'));
  console.out(
    values.format === 'json'
      ? `${JSON.stringify({ files: written, remarks }, null, 2)}\n`
      : `${[...written.map((path) => `Wrote ${forTerminal(path)}.`), ...remarks].join('\n')}\n`,
  );
  return 0;
}

async function made(source: string) {
  const shown = forTerminal(source);
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`“${shown}” does not exist.`);
  if (!stats.isFile()) throw new UsageError(`“${shown}” is no file: name a square PNG or an SVG.`);
  if (stats.size > LARGEST_SOURCE_IN_BYTES)
    throw new UsageError(`“${shown}” is larger than ${LARGEST_SOURCE_IN_BYTES} bytes.`);
  const bytes = new Uint8Array(readFileSync(source));
  const { iconsOf } = await import('../../formats/pixels/icons.ts');
  try {
    return await iconsOf(bytes);
  } catch (error) {
    if (isRefusal(error)) throw new UsageError(`No icons can be made from “${shown}”: ${error.message}`);
    throw error;
  }
}

/** All or none: nothing is written where one of the files is there. */
function rejectTaken(paths: readonly string[]): void {
  const taken = paths.filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  if (taken.length > 0)
    throw new UsageError(
      `${taken.map((path) => `“${forTerminal(path)}”`).join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already: “--force” writes over ${taken.length === 1 ? 'it' : 'them'}.`,
    );
}
