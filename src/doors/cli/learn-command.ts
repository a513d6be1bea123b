import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diskFiles } from '../../files/disk.ts';
import { writeSafely } from '../../files/safe-writes.ts';
import { foundAt } from '../../files/there.ts';
import type { Config } from '../../model/project.ts';
import { UsageError } from '../../model/usage-error.ts';
import { LEARNT_NAME } from '../../project/base-theme.ts';
import { CONFIG_NAME } from '../../project/config.ts';
import { forJson, forTerminal } from '../../report/escape.ts';
import { toLearntText } from '../../report/learnt-text.ts';
import { guardedBy } from '../../run/guarded.ts';
import { learn as learnBaseTheme } from '../../run/learn.ts';
import { projectScopes } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';

/** Writes down what a Base theme holds, beside the config, and says what is new in it. */
export async function learn({ paths, values }: Arguments, console: Console): Promise<number> {
  const [given] = paths;
  if (given === undefined)
    throw new UsageError(
      'Name the ZIP of the Base theme that a Management Node offers for download: “brandgate learn base-theme.zip”.',
    );
  const zip = zipAt(given);
  const [project] = await projectScopes(process.cwd(), [], values.config as string | undefined);
  if (!project) throw new UsageError('There is no project here.');
  const { root, config } = project;
  const name = config.baseTheme?.endsWith('.json') ? config.baseTheme : LEARNT_NAME;
  const learnt = await learnBaseTheme(
    { files: diskFiles(dirname(zip)), path: basename(zip) },
    { files: diskFiles(root), path: name },
    given,
    config.limits,
  );
  const guarded = [...guardedBy(process.cwd()), ...guardedBy(root)];
  writeSafely(join(root, name), learnt.text, { guarded });
  const { text: _, ...told } = learnt;
  console.out(
    values.format === 'json'
      ? `${forJson(JSON.stringify({ path: name, ...told }, null, 2))}\n`
      : toLearntText(name, told, values.quiet === true, lineToAdd(config, name)),
  );
  return 0;
}

/** Where the ZIP really is: a link that somebody types is that person's own. */
function zipAt(given: string): string {
  const path = resolve(given);
  const found = foundAt(path);
  if (!found) throw new UsageError(`There is nothing at “${given}”.`);
  if (found.isDirectory())
    throw new UsageError(
      `“${given}” is a directory: name the ZIP of the Base theme as the Management Node gives it.`,
    );
  return realpathSync(path);
}

/** What the config still has to say, if anything; nobody but its author writes it. */
function lineToAdd({ path, baseTheme }: Config, name: string): string | undefined {
  const line = `base-theme: ${name}`;
  if (baseTheme === name) return undefined;
  if (baseTheme !== undefined)
    return `${forTerminal(path ?? CONFIG_NAME)} reads “${forTerminal(baseTheme)}” as the Base theme. To read this file instead, write there: ${line}`;
  return path === undefined
    ? `To use it, make a ${CONFIG_NAME} with this line: ${line}`
    : `To use it, add this line to ${forTerminal(path)}: ${line}`;
}
