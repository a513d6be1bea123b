import { join, relative, resolve } from 'node:path';
import { writeSafely } from '../../files/safe-writes.ts';
import { UsageError } from '../../model/usage-error.ts';
import { layoutPictures, type Picture, undrawnLayouts } from '../../preview/layout-pictures.ts';
import { forTerminal } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { check } from '../../run/check.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Arguments } from './arguments.ts';
import { prepare } from './check-command.ts';
import type { Console } from './console.ts';

/** Writes a picture of each mode of each custom layout; 2 when there is nothing to draw. */
export async function preview(given: Arguments, console: Console): Promise<number> {
  const target = given.values.svg;
  if (typeof target !== 'string' || target === '')
    throw new UsageError('Say where the pictures go: brandgate preview --svg DIR.');
  const directory = resolve(target);
  const { pictures, undrawn } = await drawAll(given, console);
  for (const path of undrawn)
    console.error(`${forTerminal(path)} can’t be drawn. “brandgate check” says what is wrong with it.\n`);
  if (pictures.length === 0) {
    console.error('There is nothing to draw: no theme here has a custom layout that can be drawn.\n');
    return 2;
  }
  const guarded = [...guardedBy(process.cwd(), given.paths), directory];
  for (const { name, svg } of pictures) writeSafely(join(directory, name), svg, { guarded, make: true });
  const place = forTerminal(relative(process.cwd(), directory) || '.');
  const names = given.values.quiet ? [] : pictures.map(({ name }) => `  ${name}`);
  console.out(`${[`Drew ${counted(pictures.length, 'picture')} in ${place}:`, ...names].join('\n')}\n`);
  return 0;
}

/** Decodes the packages as `check` does, without judging them. */
async function drawAll(given: Arguments, console: Console) {
  const { input, clear } = await prepare(given, console);
  const pictures = new Map<string, Picture>();
  const undrawn: string[] = [];
  await check({
    ...input,
    rules: [],
    visit: async (pkg, checked) => {
      for (const { name, svg } of layoutPictures(pkg)) {
        // Packages of two projects can have one name.
        let free = name;
        for (let number = 2; pictures.has(free); number++) free = name.replace(/(?=\.svg$)/, `-${number}`);
        pictures.set(free, { name: free, svg });
      }
      undrawn.push(...undrawnLayouts(pkg));
      return checked;
    },
  });
  clear();
  return { pictures: [...pictures.values()], undrawn };
}
