import type { Document } from 'yaml';
import { readingFault } from '../files/faults.ts';
import { projectPath } from '../files/paths.ts';
import type { Location } from '../formats/format.ts';
import { hasNegatedGroup } from '../formats/glob/glob.ts';
import { type Locate as Place, positions } from '../formats/text/position.ts';
import type { Files } from '../model/files.ts';
import type { Config, Ignore, Limits, PackageConfig } from '../model/project.ts';
import type { AnyRule } from '../model/rule.ts';
import { isUsageError, UsageError } from '../model/usage-error.ts';
import { everyRule } from '../rules/load.ts';
import { isTooDeep } from './config-depth.ts';
import { knownKeys, limitKeys } from './config-schema.ts';
import { defaultLimits } from './limits.ts';
import {
  type Locate,
  type RuleSetting,
  ruleConfigs,
  unfitOptions,
  unknownOptions,
  unknownRules,
} from './rule-configs.ts';

const LARGEST_CONFIG_IN_BYTES = 250_000;
const MOST_WILDCARDS = 4;
const LONGEST_GLOB = 500;

type Raw = {
  discover?: boolean;
  'base-theme'?: string;
  packages?: (Omit<PackageConfig, 'baseLanguage'> & { 'base-language'?: string })[];
  rules?: Record<string, RuleSetting>;
  ignore?: Omit<Ignore, 'location'>[];
  baseline?: string;
  limits?: Record<string, number>;
};

/**
 * Reads a config file. Unknown keys and rules are kept for findings; a file that can't be parsed, or a value of the
 * wrong type, is a UsageError with its line. `given` are the rules that there are (default: all).
 */
export async function readConfig(
  files: Files,
  path: string,
  given?: readonly AnyRule[] | undefined,
): Promise<Config> {
  const bytes = await files.read(path, 0, LARGEST_CONFIG_IN_BYTES + 1).catch((error: { code?: string }) => {
    throw new UsageError(`${path} can’t be read: ${readingFault(error)}.`);
  });
  if (bytes.length > LARGEST_CONFIG_IN_BYTES)
    throw new UsageError(`${path} is larger than ${LARGEST_CONFIG_IN_BYTES} bytes.`);
  const { document, place } = await parse(path, bytes);
  const raw = contentOf(path, document);
  const locate: Locate = (keys, key = false) => locationOf(document, place, keys, key);
  const { default: validate } = await import('./config-validator.generated.js');
  if (!validate(raw)) throw new UsageError(describeFault(path, validate.errors?.[0], locate));
  judgeGlobs(path, raw, locate);
  const rules = given ?? (raw.rules || raw.ignore ? await everyRule() : []);
  return {
    path,
    discover: raw.discover ?? true,
    packages: (raw.packages ?? []).map((entry, index) =>
      packageConfig(entry, path, (key) => locate(['packages', index, key])),
    ),
    rules: ruleConfigs(raw.rules, rules),
    unknownKeys: [...unknownKeysOf(raw, locate), ...unknownOptions(raw.rules, rules, locate)],
    unknownRules: unknownRules(raw, rules, locate),
    unfitOptions: unfitOptions(raw.rules, rules, locate),
    ignores: (raw.ignore ?? []).map((ignore, index) => ({ ...ignore, location: locate(['ignore', index]) })),
    ...(raw.baseline === undefined ? {} : { baseline: projectPath(raw.baseline, `${path}: baseline`) }),
    ...baseThemeIn(raw, path, locate),
    limits: limitsOf(raw.limits ?? {}),
  };
}

async function parse(path: string, bytes: Uint8Array): Promise<{ document: Document; place: Place }> {
  const { parseDocument, visit } = await import('yaml');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not valid UTF-8.`);
  }
  if (isTooDeep(text)) throw new UsageError(tooDeep(path));
  const place = positions(text);
  const document = tooDeepOr(path, () =>
    // The library's own search for equal keys takes the square of their number.
    parseDocument(text, {
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
    }),
  );
  const refuse = (offset: number, message: string): never => {
    const { line, column } = place(offset);
    throw new UsageError(`${path}:${line}:${column}: ${message}`);
  };
  const fault = document.errors[0];
  if (fault) refuse(fault.pos[0], fault.message);
  tooDeepOr(path, () =>
    visit(document, {
      Map(_, { items }) {
        const keys = new Set<string>();
        for (const { key } of items) {
          const name = String(key);
          if (keys.has(name))
            refuse((key as { range?: number[] }).range?.[0] ?? 0, `“${name}” is given twice.`);
          keys.add(name);
        }
      },
    }),
  );
  return { document: document as unknown as Document, place };
}

/** The config's value. Aliases that multiply are refused. */
function contentOf(path: string, document: Document): Raw {
  return tooDeepOr(path, () => withoutEmpty((document.toJS({ maxAliasCount: 100 }) ?? {}) as Raw));
}

/** A known key that nothing follows (its lines are commented out, mostly) says nothing. */
function withoutEmpty(raw: Raw): Raw {
  const said = <T>(value: T, known: readonly string[]): T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const pairs = Object.entries(value).filter(([key, one]) => one !== null || !known.includes(key));
    return Object.fromEntries(pairs) as T;
  };
  const root = said(raw, knownKeys.root);
  for (const name of ['packages', 'ignore'] as const) {
    const entries: unknown = root[name];
    const known = name === 'packages' ? knownKeys.package : knownKeys.ignore;
    if (Array.isArray(entries)) Object.assign(root, { [name]: entries.map((entry) => said(entry, known)) });
  }
  return root;
}

/** The library goes down once for every level of nesting, and says by an exception that aliases multiply. */
function tooDeepOr<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isUsageError(error)) throw error;
    const isAlias = error instanceof ReferenceError;
    throw new UsageError(isAlias ? `${path}: its aliases multiply too often.` : tooDeep(path));
  }
}

const tooDeep = (path: string): string => `${path}: it is nested too deep.`;

/** Globs that nobody can mean, and those that ask for what can't be answered. */
function judgeGlobs(path: string, raw: Raw, locate: Locate): void {
  const judge = (glob: string, keys: readonly (string | number)[]) => {
    if (hasNegatedGroup(glob)) {
      const { line, column } = locate(keys);
      throw new UsageError(
        `${path}:${line}:${column}: “!(…)” can’t be used in a glob: say what it should fit, or begin the glob with “!”.`,
      );
    }
    const wild = glob.split('/').some((part) => part.split(/[*?+@!(]+/).length > MOST_WILDCARDS + 1);
    if (!wild && glob.length <= LONGEST_GLOB && glob.split('**').length <= MOST_WILDCARDS + 1) return;
    const { line, column } = locate(keys);
    throw new UsageError(
      `${path}:${line}:${column}: a glob has at most ${MOST_WILDCARDS} wildcards between two slashes and ${LONGEST_GLOB} characters.`,
    );
  };
  for (const [index, { exclude = [] }] of (raw.packages ?? []).entries()) {
    for (const [position, glob] of exclude.entries()) judge(glob, ['packages', index, 'exclude', position]);
  }
  for (const [index, ignore] of (raw.ignore ?? []).entries()) {
    if (ignore.path !== undefined) judge(ignore.path, ['ignore', index, 'path']);
  }
}

function locationOf(
  document: Document,
  place: Place,
  keys: readonly (string | number)[],
  key: boolean,
): Location {
  const parent = keys.length === 0 ? undefined : document.getIn(keys.slice(0, -1), true);
  const pairs = (parent as { items?: unknown[] } | undefined)?.items ?? [];
  const pair = pairs.find((item) => (item as { key?: { value?: unknown } }).key?.value === keys.at(-1));
  const node = (key && pair ? (pair as { key: unknown }).key : document.getIn(keys, true)) as {
    range?: number[];
  } | null;
  const [start = 0, end = start] = node?.range ?? [];
  return place(start, end);
}

type SchemaFault = { instancePath: string; message?: string; params?: { allowedValues?: unknown[] } };

function describeFault(path: string, fault: SchemaFault | undefined, locate: Locate): string {
  const keys = (fault?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { line, column } = locate(keys);
  const allowed = fault?.params?.allowedValues;
  const expectation = allowed
    ? `must be one of ${allowed.join(', ')}`
    : (fault?.message ?? 'has the wrong shape');
  return `${path}:${line}:${column}: ${keys.join('.') || 'the file'} ${expectation}.`;
}

function baseThemeIn({ 'base-theme': given }: Raw, path: string, locate: Locate) {
  if (given === undefined) return {};
  return {
    baseTheme: projectPath(given, `${path}: base-theme`),
    baseThemeLocation: locate(['base-theme']),
  };
}

function packageConfig(
  entry: NonNullable<Raw['packages']>[number],
  path: string,
  locate: (key: string) => Location,
): PackageConfig {
  const { 'base-language': baseLanguage, ...rest } = entry;
  return {
    ...rest,
    path: projectPath(entry.path, `${path}: packages`),
    ...(entry.base === undefined
      ? {}
      : { base: projectPath(entry.base, `${path}: base`), baseLocation: locate('base') }),
    ...(baseLanguage === undefined ? {} : { baseLanguage, baseLanguageLocation: locate('base-language') }),
  };
}

function* unknownKeysOf(raw: Raw, locate: Locate) {
  yield* among(raw, knownKeys.root, [], locate);
  for (const [index, entry] of (raw.packages ?? []).entries()) {
    yield* among(entry, knownKeys.package, ['packages', index], locate);
  }
  for (const [index, entry] of (raw.ignore ?? []).entries()) {
    yield* among(entry, knownKeys.ignore, ['ignore', index], locate);
  }
  yield* among(raw.limits ?? {}, knownKeys.limits, ['limits'], locate);
}

function* among(
  value: object,
  known: readonly string[],
  place: readonly (string | number)[],
  locate: Locate,
) {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) yield { key, known, location: locate([...place, key], true) };
  }
}

function limitsOf(raw: Record<string, number>): Limits {
  const limits: Record<string, number> = { ...defaultLimits };
  for (const [key, value] of Object.entries(raw)) {
    const limit = Object.hasOwn(limitKeys, key) ? limitKeys[key] : undefined;
    if (limit) limits[limit.key] = value;
  }
  return limits as unknown as Limits;
}
