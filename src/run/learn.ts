import { type BaseThemeChange, baseThemeChanges } from '../diff/base-themes.ts';
import type { Files } from '../model/files.ts';
import type { BaseTheme } from '../model/package.ts';
import type { Limits } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { baseThemeLists } from '../reading/base-theme-lists.ts';
import { asBaseTheme, learntOf } from '../reading/learnt-theme.ts';
import { readBaseTheme } from './base-theme.ts';

/** What was learnt of a Base theme. */
export interface Learnt {
  /** `brandgate-base-theme.json`: the same bytes for the same Base theme. */
  readonly text: string;
  /** How many names each list has; 0 where the ZIP names none, so that the list stays open. */
  readonly counts: readonly { readonly what: string; readonly count: number }[];
  /** Since the Base theme that was learnt before; absent when there was none. */
  readonly changes?: readonly BaseThemeChange[];
  /** Why what was learnt before can't be compared with, as the end of a sentence. */
  readonly unread?: string;
}

/** A tree and the path of a file in it. */
export interface Place {
  readonly files: Files;
  readonly path: string;
}

const FAMILIES = [
  ['prompt', 'x.wav'],
  ['icon', 'icon_x.svg'],
  ['indicator and watermark', 'x.svg'],
  ['background', 'background.jpg'],
] as const;

/** Reads a Base theme, and compares it with what was learnt before. What is no Base theme is a UsageError. */
export async function learn(zip: Place, earlier: Place, shown: string, limits: Limits): Promise<Learnt> {
  const found = await readBaseTheme(zip.files, zip.path, limits, true);
  if (typeof found === 'string')
    throw new UsageError(
      `“${shown}” is no Base theme: ${found}. Download the Base theme from a Management Node, and name its ZIP as it is.`,
    );
  const baseTheme = asBaseTheme(found.theme, earlier.path);
  return {
    text: `${JSON.stringify(learntOf(baseTheme), null, 2)}\n`,
    counts: countsOf(baseTheme),
    ...(await since(earlier, baseTheme, limits)),
  };
}

async function since(
  { files, path }: Place,
  now: BaseTheme,
  limits: Limits,
): Promise<Pick<Learnt, 'changes' | 'unread'>> {
  if ((await files.stat(path)) === undefined) return {};
  const before = await readBaseTheme(files, path, limits);
  return typeof before === 'string' ? { unread: before } : { changes: baseThemeChanges(before, now) };
}

function countsOf({ theme }: BaseTheme): Learnt['counts'] {
  const lists = baseThemeLists(theme);
  const own = [
    ['setting', lists.settings],
    ['screen', lists.screens],
    ['label', lists.labels],
    ['type of element', lists.elementTypes],
    ['DTMF action', lists.actions],
    ['custom layout', lists.layouts],
  ] as const;
  const files = FAMILIES.map(([what, name]) => [what, lists.files(name)] as const);
  return [...own, ...files].map(([what, names]) => ({ what, count: names?.size ?? 0 }));
}
