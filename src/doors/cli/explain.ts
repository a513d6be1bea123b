import { didYouMean } from '../../formats/text/spelling.ts';
import type { Option, OptionSet } from '../../model/option.ts';
import type { AnyRule } from '../../model/rule.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { NameKind } from '../../reading/name-kinds.ts';
import { explainTheme } from '../../reading/theme-origin.ts';
import { forJson, forTerminal } from '../../report/escape.ts';
import { toThemeOriginText } from '../../report/theme-origin-text.ts';
import { documentationOf } from '../../rules/documentation.ts';
import { EVIDENCE } from '../../rules/evidence.ts';
import { rules } from '../../rules/index.generated.ts';
import { expectedOf } from '../../rules/option.ts';
import { decodedPackages } from '../../run/compare.ts';
import { projectScopes } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';
import { explainNames } from './explain-names.ts';

const MOST_NAMED = 5;

export async function listRules({ values }: Arguments, console: Console): Promise<number> {
  if (values.format === 'json') {
    console.out(`${JSON.stringify(rules.map(metadata), null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, fix, summary } of rules) {
    console.out(
      `${id.padEnd(width)}  ${severity.padEnd(7)}  ${(fix ? `${fix} fix` : '').padEnd(10)}  ${summary}\n`,
    );
  }
  return 0;
}

export async function explain(given: Arguments, console: Console): Promise<number> {
  const { paths, values } = given;
  if (typeof values.theme === 'string') return explainThemeAt(values.theme, given, console);
  if (typeof values.names === 'string') return explainNames(values.names as NameKind, given, console);
  const id = paths[0];
  if (id === undefined)
    throw new UsageError('Name a rule: “brandgate explain audio-sample-rate”. “brandgate rules” lists them.');
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const known = rules.map((candidate) => candidate.id);
    throw new UsageError(
      `“${forTerminal(id)}” is not a rule.${didYouMean(id, known) || beginningSo(id, known)} “brandgate rules” lists them.`,
    );
  }
  console.out(values.format === 'json' ? `${JSON.stringify(metadata(rule), null, 2)}\n` : page(rule));
  return 0;
}

/** What a beginning of many ids could be meant for. */
function beginningSo(word: string, known: readonly string[]): string {
  const all = known.filter((id) => id.startsWith(word.toLowerCase()));
  const rest = all.length - MOST_NAMED;
  const named = all.slice(0, MOST_NAMED).join(', ');
  return all.length === 0 ? '' : ` So begin ${named}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function metadata({ id, severity, fix, summary, why, kinds, evidence: source, options }: AnyRule) {
  return {
    id,
    severity,
    fix: fix ?? null,
    summary,
    why,
    kinds: kinds ?? null,
    evidence: source,
    options: options ?? {},
    documentation: documentationOf(id),
  };
}

function page(rule: AnyRule): string {
  const options = Object.entries((rule.options ?? {}) as OptionSet).map(
    ([key, one], index) => [index === 0 ? 'Options' : '', describedOption(key, one)] as const,
  );
  const rows = [
    ['Severity', rule.severity],
    ['Kinds', rule.kinds?.join(', ') ?? 'all'],
    ['Fix', rule.fix ? `${rule.fix} (brandgate fix${rule.fix === 'unsafe' ? ' --unsafe' : ''})` : 'by hand'],
    ['Evidence', `${EVIDENCE[rule.evidence.kind]}: ${rule.evidence.source}`],
    ...options,
    ['Page', documentationOf(rule.id)],
  ];
  const width = Math.max(...rows.map(([key]) => (key as string).length));
  return `${rule.id}\n${rule.summary}.\n\n${rule.why}\n\n${rows.map(([key, value]) => `${(key as string).padEnd(width)}  ${value}`).join('\n')}\n`;
}

/** `bytes: How large it may be. Expected: a number from 1 to 9 (bytes); default: 5` */
function describedOption(key: string, one: Option): string {
  return `${key}: ${one.says}. Expected: ${expectedOf(one)}; default: ${JSON.stringify(one.default)}`;
}

/** Where each file and setting of a theme comes from: the package, its base or the Base theme. */
async function explainThemeAt(path: string, { values }: Arguments, console: Console): Promise<number> {
  const [project] = await projectScopes(process.cwd(), [path], values.config as string | undefined);
  if (!project) throw new UsageError(`There is nothing at “${path}”.`);
  const themes = await decodedPackages(project.scope, project.config, ({ kind }) => kind === 'theme');
  if (themes.length === 0) throw new UsageError(`There is no theme at “${path}”.`);
  const origins = themes.map(explainTheme);
  console.out(
    values.format === 'json'
      ? `${forJson(JSON.stringify(origins, null, 2))}\n`
      : origins.map((origin) => toThemeOriginText(origin)).join('\n'),
  );
  return 0;
}
