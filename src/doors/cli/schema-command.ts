import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { writeSafely } from '../../files/safe-writes.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { rules } from '../../rules/index.generated.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

/** Where an npm package has its schemas, from the directory of the project that installed it. */
const INSTALLED = './node_modules/brandgate/schemas';

/** Prints a JSON Schema, writes them all, or prints the editor's settings that use them. */
export async function schema({ paths, values }: Arguments, console: Console): Promise<number> {
  const { editorSettings, schemaFile, schemaNames, schemaText } = await import('../../run/schemas.ts');
  const directory = values.all as string | undefined;
  const [name] = paths;
  if (name !== undefined && (directory !== undefined || values.vscode))
    throw new UsageError(`“--all” and “--vscode” are for all schemas: leave out “${name}”.`);
  if (directory !== undefined) {
    for (const one of schemaNames)
      writeSafely(join(directory, schemaFile(one)), schemaText(one, rules), {
        guarded: guardedBy(process.cwd()),
        make: true,
      });
    const said = `Wrote ${counted(schemaNames.length, 'schema')} into ${forTerminal(directory)}.\n`;
    if (values.vscode) console.error(said);
    else console.out(said);
  }
  if (values.vscode) {
    const place = directory === undefined ? INSTALLED : relativeTo(directory);
    if (directory === undefined && !existsSync(INSTALLED))
      console.error(
        'The schemas lie there once “brandgate” is installed by npm; “--all DIR” writes them elsewhere.\n',
      );
    console.out(`${JSON.stringify(editorSettings(place), null, 2)}\n`);
    return 0;
  }
  if (directory !== undefined) return 0;
  const known = schemaNames.join(', ');
  if (name === undefined)
    throw new UsageError(`Name a schema: “brandgate schema themeconfig”. There are: ${known}.`);
  if (!schemaNames.includes(name))
    throw new UsageError(`“${name}” is no schema.${didYouMean(name, schemaNames)} There are: ${known}.`);
  console.out(schemaText(name, rules));
  return 0;
}

/** As an editor's settings name a place in their workspace. */
function relativeTo(directory: string): string {
  const path = relative(process.cwd(), resolve(directory)).replaceAll('\\', '/');
  return path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
}
