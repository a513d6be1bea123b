import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type Guarded, writeSafely } from '../../files/safe-writes.ts';
import { UsageError } from '../../model/usage-error.ts';
import { forTerminal } from '../../report/escape.ts';
import { OUTPUTS } from '../../report/outputs.ts';
import { withResult } from '../../report/report.ts';
import { counted, tally } from '../../report/words.ts';
import { guardedBy } from '../../run/guarded.ts';
import { checkWithPage, type Earlier, type PageParts } from '../../run/page.ts';
import { type ProjectScope, projectScopes, repositoryPrefix } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import { failOnOf, outputsOf, prepare, treesOf } from './check-command.ts';
import type { Console } from './console.ts';
import { openPage } from './open-page.ts';

const NAME = 'brandgate-preview.html';

/** Writes the page, or serves it; 2 when a rule failed, else 0: it is looked at, whatever was found. */
export async function previewPage(
  given: Arguments,
  console: Console,
  file: string | undefined,
): Promise<number> {
  const versions = versionsOf(given);
  if (given.values.watch === true) {
    const { watchPage } = await import('./watch-page.ts');
    const render = watchedRender(versions, console, file);
    return watchPage({ render, passed: outputsOf(given), console, opens: given.values.open === true });
  }
  const { text, parts } = await render(versions, console);
  const path = resolve(file ?? join(mkdtempSync(join(tmpdir(), 'brandgate-')), NAME));
  const guarded: Guarded = guardedBy(process.cwd(), given.paths);
  writeSafely(path, text, { guarded, make: true });
  // With --output, what is said would take the place of the page.
  (given.values.output === undefined ? console.out : console.error)(said(parts, path));
  if (given.values.open === true) openPage(path);
  return parts.outcome.report.result === 'error' ? 2 : 0;
}

interface Versions {
  /** The command with the path of the later version alone. */
  readonly given: Arguments;
  /** The path of the earlier version. */
  readonly before: string | undefined;
}

/** Of two paths the first is what was, as in `diff`. */
function versionsOf(given: Arguments): Versions {
  const { paths, values } = given;
  const [before, now] = paths;
  if (before === undefined || now === undefined) return { given, before: undefined };
  if (paths.length > 2)
    throw new UsageError('A page shows one path, or two as before and after: name their directory instead.');
  if (values['base-ref'] !== undefined)
    throw new UsageError('Two paths are before and after: leave out --base-ref, or the first path.');
  return { given: { ...given, paths: [now] }, before };
}

/** Makes the page, and writes it into the file that was asked for, whenever it is another one. */
function watchedRender(versions: Versions, console: Console, file: string | undefined) {
  const guarded = guardedBy(process.cwd(), versions.given.paths);
  let written: string | undefined;
  return async () => {
    const { text, parts, projects } = await render(versions, console);
    if (file !== undefined && text !== written) writeSafely(resolve(file), text, { guarded, make: true });
    written = text;
    const { roots, packages } = treesOf(parts.outcome, projects);
    const before = versions.before === undefined ? [] : [resolve(versions.before)];
    return { text, roots: [...roots, ...before], packages };
  };
}

interface Rendered {
  readonly text: string;
  readonly parts: PageParts;
  readonly projects: readonly ProjectScope[];
}

async function render({ given, before }: Versions, console: Console): Promise<Rendered> {
  const { projects, input, clear } = await prepare(given, console);
  const earlier =
    before === undefined ? undefined : await versionAt(before, given, projects[0]?.scope.paths[0]);
  const parts = await checkWithPage(input, earlier);
  clear();
  const toHtml = await OUTPUTS.html.load();
  const report = withResult(parts.outcome.report, failOnOf(given));
  const { hits } = parts.outcome;
  const { changes, page } = parts;
  const prefix = repositoryPrefix(projects);
  const text = toHtml({ report, hits, changes, page, prefix, color: false, quiet: false });
  return { text, parts, projects };
}

async function versionAt(path: string, { values }: Arguments, now: string | undefined): Promise<Earlier> {
  const config = values.config as string | undefined;
  const [project] = await projectScopes(process.cwd(), [path], config);
  if (!project) throw new UsageError(`There is nothing at “${path}”.`);
  const { scope, config: then } = project;
  return { scope, config: then, roots: [scope.paths[0] ?? '', now ?? ''] };
}

function said({ outcome: { report }, page: { albums }, changes }: PageParts, path: string): string {
  const pictures = albums.reduce((sum, { exhibits, left }) => sum + exhibits.length + left, 0);
  const changed = changes.length > 0 ? `, ${counted(changes.length, 'package')} changed` : '';
  const place = forTerminal(relative(process.cwd(), path) || path);
  return `Wrote ${place}: ${counted(pictures, 'picture')} of ${counted(report.packages.length, 'package')}${changed}; ${tally(report)}.\n`;
}
