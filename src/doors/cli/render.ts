import { OUTPUTS, type OutputName } from '../../report/outputs.ts';
import type { Outcome } from '../../run/input.ts';
import type { PageParts } from '../../run/page.ts';
import { type ProjectScope, repositoryPrefix } from '../../run/scopes.ts';
import type { Console } from './console.ts';

/** A run's result, with what a page shows beside it. */
export type Shown = Pick<Outcome, 'report' | 'hits' | 'found' | 'passedOver'> &
  Partial<Pick<PageParts, 'changes' | 'page'>>;

/** A report in the format that was asked for. */
export async function render(
  format: string,
  { report, hits, changes = [], page }: Shown,
  projects: readonly ProjectScope[],
  { color, width, links = false }: Console,
  { quiet, all }: { readonly quiet: boolean; readonly all: boolean },
): Promise<string> {
  const toFormat = await OUTPUTS[format as OutputName].load();
  const subject = {
    report,
    hits,
    changes,
    prefix: repositoryPrefix(projects),
    ...(page ? { page } : {}),
  };
  const style = { color, links, quiet, all, ...(width === undefined ? {} : { width }) };
  return toFormat({ ...subject, ...style });
}
