import type { Files } from '../model/files.ts';
import type { Config } from '../model/project.ts';
import { CONFIG_NAMES, configAt, emptyConfig } from './config.ts';
import type { Scope } from './scope.ts';

/** The config of an earlier tree of a project. One that lies elsewhere counts for both. */
export async function earlierConfig(scope: Scope, config: Config, files: Files): Promise<Config> {
  const { path = '' } = config;
  if (path !== '' && (await scope.files.stat(path)) === undefined) return config;
  const isNamed = path !== '' && !CONFIG_NAMES.includes(path);
  const there = isNamed ? ((await files.stat(path)) ? path : undefined) : await configAt(files);
  if (there === undefined) return emptyConfig;
  const { readConfig } = await import('./read-config.ts');
  return readConfig(files, there);
}
