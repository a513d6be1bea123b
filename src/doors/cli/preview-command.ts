import { join, relative, resolve } from 'node:path';
import { writeSafely } from '../../files/safe-writes.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { check } from '../../run/check.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Arguments } from './arguments.ts';
import { prepare } from './check-command.ts';
import type { Console } from './console.ts';
import { previewPage } from './preview-page.ts';

/** The page of pictures, or a picture of every screen, layout, icon, prompt, image and palette as a file of its own. */
export async function preview(given: Arguments, console: Console): Promise<number> {
  const { svg, out, output, open, watch } = given.values;
  const file = [out, output].find((value) => typeof value === 'string' && value !== '');
  const hasPage = file !== undefined || open === true || watch === true;
  const hasPictures = typeof svg === 'string' && svg !== '';
  if (!hasPage && !hasPictures)
    throw new UsageError(
      'Say where the pictures go: “brandgate preview --out page.html” for one page, “brandgate preview --svg DIR” for a file each.',
    );
  const code = hasPictures ? await drawFiles(given, console, resolve(svg)) : 0;
  return hasPage && code === 0
    ? previewPage(given, console, typeof file === 'string' ? file : undefined)
    : code;
}

/** 2 when there is nothing to draw. */
async function drawFiles(given: Arguments, console: Console, directory: string): Promise<number> {
  const { names, undrawn } = await drawAll(given, console, directory);
  for (const path of undrawn)
    console.error(`${forTerminal(path)} can’t be drawn. “brandgate check” says what is wrong with it.\n`);
  if (names.length === 0) {
    console.error(
      'There is nothing to draw: no package here has a screen, a layout, an image, a prompt or a colour.\n',
    );
    return 2;
  }
  const place = forTerminal(relative(process.cwd(), directory) || '.');
  const lines = given.values.quiet ? [] : names.map((name) => `  ${name}`);
  console.out(`${[`Drew ${counted(names.length, 'picture')} in ${place}:`, ...lines].join('\n')}\n`);
  return 0;
}

/** Decodes the packages as `check` does, without judging them, and writes each picture as soon as it is drawn. */
async function drawAll(given: Arguments, console: Console, directory: string) {
  const { input, clear } = await prepare(given, console);
  const guarded = [...guardedBy(process.cwd(), given.paths), directory];
  const { pictureFiles, undrawnLayouts } = await import('../../preview/preview.ts');
  const names: string[] = [];
  const taken = new Set<string>();
  const undrawn: string[] = [];
  await check({
    ...input,
    rules: [],
    envelopes: true,
    visit: async (pkg, checked) => {
      for await (const { name, svg } of pictureFiles(pkg)) {
        // Packages of two projects can have one name, and some disks take two cases for one.
        let free = name;
        for (let number = 2; taken.has(free.toLowerCase()); number++)
          free = name.replace(/(?=\.svg$)/, `-${number}`);
        taken.add(free.toLowerCase());
        writeSafely(join(directory, free), svg, { guarded, make: true });
        names.push(free);
      }
      undrawn.push(...undrawnLayouts(pkg));
      return checked;
    },
  });
  clear();
  return { names, undrawn };
}
