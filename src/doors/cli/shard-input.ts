import { relative, resolve, sep } from 'node:path';
import type { ShardRun } from '../../model/report.ts';
import type { RunInput, ShardInput } from '../../run/input.ts';
import type { ProjectScope } from '../../run/scopes.ts';
import { shardAsked } from '../../run/shard-number.ts';
import type { Arguments } from './arguments.ts';

/** The shard that was asked for; undefined where the whole run was. */
export async function shardOf(
  given: Arguments,
  projects: readonly ProjectScope[],
  { selects = () => true }: Pick<RunInput, 'selects'>,
): Promise<ShardInput | undefined> {
  const { shard } = given.values;
  if (typeof shard !== 'string') return undefined;
  return {
    ...shardAsked(shard, '--shard'),
    run: runOf(given),
    commit: await commitOf(projects),
    selects,
  };
}

/** What is checked out; '' outside git. */
export async function commitOf(projects: readonly Pick<ProjectScope, 'root'>[]): Promise<string> {
  const { commitAt } = await import('../../revision/version.ts');
  return (await commitAt(projects[0]?.root ?? process.cwd())) ?? '';
}

function runOf({ command, paths, values }: Arguments): ShardRun {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const place = (name: string) => (text(name) === undefined ? undefined : placeOf(text(name) ?? ''));
  const many = (name: string) => (values[name] as readonly string[] | undefined) ?? [];
  return {
    command: command.name === 'build' ? 'build' : 'check',
    failOn: (text('fail-on') as ShardRun['failOn'] | undefined) ?? 'error',
    paths: paths.map(placeOf),
    packages: many('package'),
    rules: many('rule'),
    onlyChanged: values['only-changed'] === true,
    stamp: text('branding-id') === 'stamp',
    allowErrors: values['allow-errors'] === true,
    fix: [],
    ...present({
      config: place('config'),
      baseRef: text('base-ref'),
      defaults: place('defaults'),
      toolkit: place('toolkit'),
    }),
  };
}

/** From the current directory, as no report holds a path of a machine. */
const placeOf = (path: string): string => relative(process.cwd(), resolve(path)).split(sep).join('/') || '.';

const present = <T extends Readonly<Record<string, string | undefined>>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
