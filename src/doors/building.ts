import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { sha256Sums } from '../build/checksums.ts';
import type { Archive, Package, ReleaseFile, RunReport } from '../model.ts';
import { emptyConfig } from '../project/config.ts';
import { diskFiles } from '../project/disk.ts';
import { type BuildVersion, versionOf } from '../project/version.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { withArchives } from '../report/report.ts';
import { type Outcome, type RunInput, run } from '../run.ts';
import type { ProjectScope } from './scopes.ts';

export interface BuildRun {
  /** Absolute. */
  readonly directory: string;
  readonly template: string;
  readonly version: BuildVersion;
  readonly stamp: boolean;
  readonly allowErrors: boolean;
  readonly log: (line: string) => void;
}

export interface Built {
  readonly report: RunReport;
  readonly archives: readonly Archive[];
  /** Packages that were left out because they have errors. */
  readonly leftOut: readonly string[];
}

export const DEFAULT_TEMPLATE = '{name}-{version}.zip';
export const REPORT_NAME = 'brandgate-report.json';
export const SUMS_NAME = 'SHA256SUMS';

/** Builds every package that may be built, then writes checksums, report and summary beside the archives. */
export async function buildAll(
  outcome: Outcome,
  projects: readonly ProjectScope[],
  input: RunInput,
  options: BuildRun,
): Promise<Built> {
  const { report } = outcome;
  const archives: Archive[] = [];
  const leftOut: string[] = [];
  const errors = new Map(report.packages.map((summary) => [summary.name, summary.errors]));
  for (const pkg of outcome.packages) {
    if (pkg.kind === 'unknown' || ((errors.get(pkg.name) ?? 0) > 0 && !options.allowErrors)) {
      leftOut.push(pkg.name);
      continue;
    }
    const archive = await build(pkg, {
      directory: options.directory,
      template: options.template,
      version: options.version.version,
      sha: options.version.sha,
      commitTime: options.version.commitTime,
      stamp: options.stamp,
      limits: projects[0]?.config.limits ?? emptyConfig.limits,
    });
    await checkArchive(archive, pkg, report, input);
    archives.push(archive);
    options.log(`Built ${archive.name} (${archive.entries} files, ${archive.bytes} bytes).`);
  }
  rejectEqualNames(archives);
  const final = withArchives(report, archives);
  await writeReports(final, archives, options);
  return { report: final, archives, leftOut };
}

/** The rules run on what was written, too: an archive must not have an error that its package has not. */
async function checkArchive(
  archive: Archive,
  pkg: Package,
  report: RunReport,
  input: RunInput,
): Promise<void> {
  const directory = archive.path.slice(0, -archive.name.length - 1);
  const before = new Set(
    report.findings.filter((finding) => finding.package === pkg.name).map(({ rule }) => rule),
  );
  const outcome = await run({
    ...input,
    projects: input.projects.slice(0, 1).map(({ config, scope, revisionOf }) => ({
      config: {
        ...config,
        path: '',
        packages: [{ path: archive.name, kind: pkg.kind as never }],
        ignores: [],
      },
      scope: { ...scope, files: diskFiles(directory), paths: [archive.name] },
      revisionOf,
    })),
    rules: input.rules.filter(
      ({ target, needs, id }) =>
        target !== 'project' && needs === undefined && id !== 'manifest-branding-id-bumped',
    ),
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
  const added = outcome.report.findings.find(
    ({ severity, rule }) => severity === 'error' && !before.has(rule),
  );
  if (added)
    throw new Error(
      `The archive ${archive.name} has an error that the package has not: ${added.message} (${added.rule})`,
    );
}

function rejectEqualNames(archives: readonly Archive[]): void {
  const names = archives.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Two packages would become “${twice}”. Put {name} into the archive name.`);
}

async function writeReports(
  report: RunReport,
  archives: readonly Archive[],
  { directory }: BuildRun,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const json = toJson(report);
  const sums = [...archives, { name: REPORT_NAME, sha256: createHash('sha256').update(json).digest('hex') }];
  await writeFile(join(directory, REPORT_NAME), json);
  await writeFile(join(directory, SUMS_NAME), sha256Sums(sums));
  await writeFile(join(directory, 'summary.md'), toMarkdown(report));
}

/** The built files as a release's: archives, report and checksums. */
export async function releaseFiles(archives: readonly Archive[], directory: string): Promise<ReleaseFile[]> {
  const zips = archives.map(({ name, path, bytes, sha256 }) => ({
    name,
    contentType: 'application/zip',
    size: bytes,
    sha256,
    read: async () => new Uint8Array(await readFile(path)),
  }));
  const others = await Promise.all(
    [
      [REPORT_NAME, 'application/json'],
      [SUMS_NAME, 'text/plain; charset=utf-8'],
    ].map(async ([name = '', contentType = '']) => {
      const bytes = new Uint8Array(await readFile(join(directory, name)));
      return {
        name,
        contentType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        read: async () => bytes,
      };
    }),
  );
  return [...zips, ...others];
}

/** The version of the first project root. */
export const versionOfProjects = (projects: readonly ProjectScope[], tag?: string): Promise<BuildVersion> =>
  versionOf(projects[0]?.root ?? process.cwd(), tag);
