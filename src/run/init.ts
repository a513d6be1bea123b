/** What a repository with brand assets needs to be checked by every pull request, as files to write. */

import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diskFiles } from '../files/disk.ts';
import type { Finding } from '../model/report.ts';
import { BASELINE_NAME, baselineText } from '../project/baseline.ts';
import { CONFIG_NAME, CONFIG_NAMES } from '../project/config.ts';
import { repositoryOf } from '../revision/repository.ts';

/** One file of the plan. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  /** What the whole file will hold; absent where it is there already and stays as it is. */
  readonly content?: string;
  /** What is new in it: all of it, or the lines that an existing file gets. */
  readonly shown: string;
  /** Why a file stays as it is, or what is left to do, as a sentence. */
  readonly note?: string;
}

/** What the plan is made for. */
export interface InitOptions {
  /** Absolute: the project's root, where the config is or will be. */
  readonly root: string;
  /** What the packages are, as comments of the config. */
  readonly found: readonly string[];
  /** Everything that a check finds without a baseline. */
  readonly findings: readonly Finding[];
  /** The config that was named, absolute. */
  readonly config?: string;
  /** The baseline that an existing config names. */
  readonly baseline?: string;
  /** Directories that runs write into, without slashes. */
  readonly outputs: readonly string[];
}

const LARGEST_READ_IN_BYTES = 1_000_000;
const WORKFLOWS = '.github/workflows';
const WORKFLOW_NAME = 'brandgate.yml';
const OWN_ACTION = /uses:\s*["']?[^\s"']*brandgate/;

/** config, workflow, `.gitignore` lines and, where there are findings, a baseline. Nothing is written here. */
export async function initPlan(options: InitOptions): Promise<readonly PlannedFile[]> {
  const { findings } = options;
  return [
    configFile(options),
    ...(findings.length === 0 ? [] : [baselineFile(options)]),
    await workflowFile(options),
    await ignoreFile(options),
  ];
}

function configFile({ root, found, findings, config, baseline }: InitOptions): PlannedFile {
  const there = config ?? CONFIG_NAMES.map((name) => join(root, name)).find(exists);
  if (there !== undefined) {
    const isOpen = findings.length > 0 && baseline === undefined;
    return kept(
      there,
      isOpen ? `Add “baseline: ${BASELINE_NAME}” to it, so that the baseline is used.` : undefined,
    );
  }
  const lines = [
    '# Packages are found by their files; here stands only what can’t be guessed.',
    ...found.map((line) => `#   ${line}`),
    'discover: true',
    ...(findings.length === 0
      ? []
      : [
          '',
          '# Findings that are accepted for now: only new ones fail. Written again by “brandgate check --update-baseline”.',
          `baseline: ${BASELINE_NAME}`,
        ]),
  ];
  return whole(join(root, CONFIG_NAME), `${lines.join('\n')}\n`);
}

function baselineFile({ root, findings, baseline }: InitOptions): PlannedFile {
  const path = join(root, baseline ?? BASELINE_NAME);
  return exists(path)
    ? kept(path, 'Write it anew with “brandgate check --update-baseline”.')
    : whole(path, baselineText(findings));
}

async function workflowFile({ root }: InitOptions): Promise<PlannedFile> {
  const top = repositoryOf(root) ?? root;
  const files = diskFiles(top);
  // What lies behind a link is none of the repository's.
  const entries = (await files.stat(WORKFLOWS)) ? await files.list(WORKFLOWS) : [];
  for (const { name } of entries.filter((one) => /\.ya?ml$/.test(one.name))) {
    const path = `${WORKFLOWS}/${name}`;
    if (name === WORKFLOW_NAME || OWN_ACTION.test((await textOf(top, path)) ?? ''))
      return kept(join(top, path));
  }
  const part = relative(top, root).replaceAll('\\', '/');
  return whole(join(top, WORKFLOWS, WORKFLOW_NAME), workflow(part));
}

/** The workflow of the guide; `part` is where the project lies in the repository, '' for its top. */
function workflow(part: string): string {
  const path = part === '' ? '' : `        with:\n          path: ${JSON.stringify(part)}\n`;
  return `name: Brand
on:
  pull_request:
  merge_group:
  push:
    branches: [main, master]
    tags: ['v*']
permissions:
  contents: read
jobs:
  brand:
    runs-on: ubuntu-latest
    permissions:
      contents: write # only to publish; “read” is enough to check and build
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # so that the change can be compared with its base
          lfs: true # if your media is in Git LFS
      - uses: brandgate/brandgate@v1
${path}`;
}

/** The output directories, in the project's own file. */
async function ignoreFile({ root, outputs }: InitOptions): Promise<PlannedFile> {
  const path = join(root, '.gitignore');
  const before = exists(path) ? await textOf(root, '.gitignore') : '';
  // A link, or what is no file: the user's own to decide.
  if (before === undefined)
    return kept(path, `Add ${outputs.map((name) => `“/${name}/”`).join(' and ')} to it.`);
  const lines = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = outputs.filter((name) => !lines.has(name)).map((name) => `/${name}/\n`);
  if (missing.length === 0) return kept(path);
  const added = missing.join('');
  const content = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${added}`;
  return { path, content, shown: added };
}

const whole = (path: string, content: string): PlannedFile => ({ path, content, shown: content });
const kept = (path: string, note?: string): PlannedFile => ({
  path,
  shown: '',
  ...(note === undefined ? {} : { note }),
});

/** Whether anything has that name, a link to nothing too. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The text of a plain file; undefined for anything else. */
async function textOf(root: string, path: string): Promise<string | undefined> {
  const files = diskFiles(root);
  const entry = await files.stat(path);
  if (entry?.type !== 'file' || entry.size > LARGEST_READ_IN_BYTES) return undefined;
  return new TextDecoder().decode(await files.read(path, 0, LARGEST_READ_IN_BYTES));
}
