import type { getInput as GetInput } from '@actions/core';
import { didYouMean } from '../../formats/text/spelling.ts';
import type { Severity } from '../../model/project.ts';
import type { FixClass } from '../../model/rule.ts';
import { UsageError } from '../../model/usage-error.ts';
import { DEFAULT_OUT } from '../../project/output-directories.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../report/outputs.ts';
import { checkTagName } from '../../revision/release-line.ts';
import { shardAsked, shardCount } from '../../run/shard-number.ts';

export type Mode = 'check' | 'build' | 'publish' | 'plan' | 'merge' | 'comment';

/** The action's inputs, read once. */
export interface Inputs {
  readonly mode: Mode | 'auto';
  readonly dryRun: boolean;
  readonly path: string;
  readonly config: string | undefined;
  readonly packages: readonly string[];
  readonly onlyChanged: boolean;
  readonly baseRef: string | undefined;
  readonly failOn: Severity | 'never';
  readonly fix: readonly FixClass[];
  readonly outDir: string;
  readonly reports: readonly ReportFormat[];
  readonly comment: boolean;
  readonly commentKey: string;
  readonly reviewComments: boolean;
  readonly token: string;
  readonly tag: string | undefined;
  readonly releaseName: string | undefined;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly archiveName: string;
  readonly stamp: boolean;
  /** How many parts a plan may have. */
  readonly shards: number;
  /** Which part of how many to run; the whole is 1 of 1. */
  readonly shard: { readonly number: number; readonly count: number };
}

const fixes: Readonly<Record<string, readonly FixClass[]>> = {
  off: [],
  safe: ['safe'],
  unsafe: ['safe', 'unsafe'],
};

/** Reads and judges every input; a value that is not allowed is a UsageError that names the allowed ones. */
export function readInputs(getInput: typeof GetInput): Inputs {
  const text = (name: string, fallback: string) => getInput(name) || fallback;
  const optional = (name: string) => getInput(name) || undefined;
  const one = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = text(name, fallback) as T;
    if (allowed.includes(value)) return value;
    throw new UsageError(
      `“${value}” is not a value of the input “${name}”.${didYouMean(value, allowed)} Allowed: ${allowed.join(', ')}.`,
    );
  };
  const flag = (name: string, fallback = 'false'): boolean => {
    const value = text(name, fallback);
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (/^(false|False|FALSE)$/.test(value)) return false;
    throw new UsageError(`“${value}” is not a value of the input “${name}”. Allowed: true, false.`);
  };
  return {
    mode: one('mode', ['auto', 'check', 'build', 'publish', 'plan', 'merge', 'comment'], 'auto'),
    dryRun: flag('dry-run'),
    path: text('path', '.'),
    config: optional('config'),
    packages: getInput('packages')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    onlyChanged: flag('only-changed'),
    baseRef: optional('base-ref'),
    failOn: one('fail-on', ['error', 'warning', 'never'], 'error'),
    fix: fixes[one('fix', ['off', 'safe', 'unsafe'], 'off')] ?? [],
    outDir: text('out-dir', DEFAULT_OUT),
    reports: formats(text('reports', 'json html sarif')),
    comment: flag('comment', 'true'),
    commentKey: text('comment-key', 'brandgate'),
    reviewComments: flag('review-comments'),
    token: getInput('token'),
    tag: tagName(optional('tag')),
    releaseName: optional('release-name'),
    draft: flag('draft'),
    prerelease: flag('prerelease'),
    archiveName: template(text('archive-name', '{name}-{version}.zip')),
    stamp: one('branding-id', ['keep', 'stamp'], 'keep') === 'stamp',
    shards: shardCount(text('shards', '8'), 'the input “shards”'),
    shard: shardAsked(text('shard', '1/1'), 'the input “shard”'),
  };
}

/** A workflow that hands on `github.ref` means the tag of that name. */
function tagName(text: string | undefined): string | undefined {
  const tag = text?.replace(/^refs\/tags\//, '');
  if (tag !== undefined) checkTagName(tag);
  return tag;
}

/** Names of formats between blanks, commas or line breaks. */
function formats(text: string): ReportFormat[] {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const unknown = names.find((name) => !REPORT_FORMATS.includes(name as ReportFormat));
  if (unknown === undefined) return REPORT_FORMATS.filter((format) => names.includes(format));
  throw new UsageError(
    `“${unknown}” is not a value of the input “reports”.${didYouMean(unknown, REPORT_FORMATS)} Allowed: ${REPORT_FORMATS.join(', ')}.`,
  );
}

/** A misspelt placeholder would stay in the name as it is. */
function template(text: string): string {
  const allowed = ['{name}', '{version}', '{kind}', '{sha}'];
  const unknown = text.match(/\{[^{}]*\}/g)?.find((placeholder) => !allowed.includes(placeholder));
  if (unknown === undefined) return text;
  throw new UsageError(
    `“${unknown}” is not known in the input “archive-name”.${didYouMean(unknown, allowed)} Allowed: ${allowed.join(', ')}.`,
  );
}
