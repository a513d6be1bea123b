import type { RepositoryServer } from '../../github/repository.ts';
import { emptyConfig } from '../../project/config.ts';
import { counted, humanBytes } from '../../report/words.ts';
import { projectBase } from '../../run/base.ts';
import { changedOf, foundIn, MOST_SHARDS, matrixOf } from '../../run/plan.ts';
import { releaseOf } from '../../run/release.ts';
import { type Event, modeOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { ActionResult } from './output.ts';
import { projectsAt } from './projects.ts';
import { baseRequest, tagOf } from './request.ts';
import { runInput, withoutBase } from './run-input.ts';

/** `mode: plan`: says which shards the run would have that `auto` stands for. */
export async function planParts(
  inputs: Inputs,
  event: Event,
  outDir: string,
  server: RepositoryServer | undefined,
  log: (line: string) => void,
): Promise<ActionResult> {
  const projects = await projectsAt(inputs, event, outDir);
  const place = projects[0] ?? { root: event.workspace, config: emptyConfig };
  const { root } = place;
  const isCheck = modeOf({ ...inputs, mode: 'auto' }, event) === 'check';
  const tag = isCheck ? undefined : tagOf(inputs, event);
  const release = await releaseOf({ root, tag, narrowsUnasked: false });
  const base = projectBase(place, baseRequest(inputs, event, server, release), (reason) =>
    log(withoutBase(inputs, reason)),
  );
  const input = release.narrowed(runInput(inputs, projects, base));
  const found = await foundIn(input);
  const matrix = await matrixOf(found, input, inputs.shards);
  if (inputs.shards > MOST_SHARDS && matrix.include.length === MOST_SHARDS)
    log(`GitHub runs at most ${MOST_SHARDS} jobs of a matrix, so there are no more shards.`);
  for (const { shard, packages, bytes } of matrix.include)
    log(`${shard}: ${counted(packages.length, 'package')}, ${humanBytes(bytes)}`);
  return { result: 'success', matrix, changed: await changedOf(found, input) };
}
