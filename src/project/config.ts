import type { Files } from '../model/files.ts';
import type { Config } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { defaultLimits } from './limits.ts';

/** What the config may be called; the same in each form, as JSON is YAML. */
export const CONFIG_NAMES: readonly string[] = ['brandgate.yml', 'brandgate.yaml', 'brandgate.json'];
export const [CONFIG_NAME = ''] = CONFIG_NAMES;

export const emptyConfig: Config = {
  discover: true,
  packages: [],
  rules: {},
  ignores: [],
  limits: defaultLimits,
  unknownKeys: [],
  unfitOptions: [],
  unknownRules: [],
};

/** The config of a project's root; undefined when there is none. Two are a UsageError. */
export async function configAt(files: Pick<Files, 'list'>): Promise<string | undefined> {
  const entries = await files.list('');
  // What is no file can't be read, and that must be said.
  const found = CONFIG_NAMES.filter((wanted) =>
    entries.some(({ name, type }) => name === wanted && type !== 'directory'),
  );
  if (found.length > 1)
    throw new UsageError(
      `There is a ${found.join(' and a ')}: keep one of them, so that nobody edits the other.`,
    );
  return found[0];
}
