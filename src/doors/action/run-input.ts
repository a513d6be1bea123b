import type { ProjectBase } from '../../run/base.ts';
import type { RunInput } from '../../run/input.ts';
import type { ProjectScope } from '../../run/scopes.ts';
import { leftOutFor, selection } from '../../run/selection.ts';
import type { Inputs } from './inputs.ts';

/** What the inputs ask for. */
export function runInput(inputs: Inputs, projects: readonly ProjectScope[], base: ProjectBase): RunInput {
  return {
    projects: projects.map((project) => ({ ...project, revisionOf: base.revisionOf, earlier: base.earlier })),
    without: leftOutFor(inputs),
    only: [],
    ...selection(inputs.packages),
    onlyChanged: inputs.onlyChanged,
    progress: () => undefined,
  };
}

/** What follows from having nothing to compare with. */
export const withoutBase = ({ onlyChanged }: Inputs, reason: string): string =>
  onlyChanged
    ? `Every package is judged, changed or not. ${reason}`
    : `Nothing was compared, so every package counts as changed. ${reason}`;
