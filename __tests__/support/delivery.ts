/** Builds and releases of a directory by the pipeline's own verbs, without a door. */
import { join } from 'node:path';
import type { ReleasePlan, Releases } from '../../src/model/release.ts';
import {
  archiveWarnings,
  type BuildRequest,
  type BuildResult,
  build,
  type Judged,
} from '../../src/run/build.ts';
import { DEFAULT_TEMPLATE } from '../../src/run/build-packages.ts';
import { check } from '../../src/run/check.ts';
import { type Delivered, type DeliverRequest, deliver } from '../../src/run/deliver.ts';
import { releaseOf } from '../../src/run/release.ts';
import { projectScopes } from '../../src/run/scopes.ts';

export interface Told {
  readonly warnings: readonly string[];
  readonly plans: readonly ReleasePlan[];
}

async function judgedAt(directory: string, tag?: string): Promise<Judged> {
  const projects = await projectScopes(directory, [], undefined, [join(directory, 'out')]);
  const release = await releaseOf({ root: projects[0]!.root, tag, narrowsUnasked: true });
  const revisionOf = async () => ({ available: false, reason: 'Nothing is compared.' }) as const;
  const input = release.narrowed({ projects: projects.map((project) => ({ ...project, revisionOf })) });
  return { projects, input, outcome: await check(input), release };
}

const requestFor = (directory: string, { outcome }: Judged): BuildRequest => ({
  directory: join(directory, 'out'),
  guarded: [directory],
  template: DEFAULT_TEMPLATE,
  stamp: false,
  allowErrors: false,
  formats: [],
  prefix: '',
  hits: outcome.hits,
  changes: [],
  log: () => undefined,
});

export async function buildAt(directory: string, tag?: string): Promise<BuildResult & Told> {
  const judged = await judgedAt(directory, tag);
  const warnings = await archiveWarnings(judged);
  return { ...(await build(judged, requestFor(directory, judged))), warnings, plans: [] };
}

/** Releases into nowhere, and gives what would have been released. */
export async function deliverAt(
  directory: string,
  options: Partial<DeliverRequest> & { readonly tag?: string } = {},
): Promise<Delivered & Told> {
  const plans: ReleasePlan[] = [];
  const { tag, ...more } = options;
  const judged = await judgedAt(directory, tag);
  const warnings = await archiveWarnings(judged);
  const nowhere: Releases = {
    async publish(plan) {
      plans.push(plan);
      return { url: 'nowhere', uploaded: plan.files.map(({ name }) => name), replaced: [], kept: [] };
    },
  };
  const delivered = await deliver(judged, {
    ...requestFor(directory, judged),
    failOn: 'error',
    releases: () => nowhere,
    local: true,
    allowDirty: false,
    draft: false,
    prerelease: false,
    dryRun: false,
    onBuilt: async () => undefined,
    ...more,
  });
  return { ...delivered, warnings, plans };
}

export const archivesOf = ({ archives }: BuildResult): string[] => archives.map(({ name }) => name);
