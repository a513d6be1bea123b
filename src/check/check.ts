import type { Format, Location } from '../formats/format.ts';
import { own } from '../formats/text/own.ts';
import type { ActiveRule, Checked } from '../model/check.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import type { Config, Project } from '../model/project.ts';
import type { Failure, Finding, Skipped } from '../model/report.ts';
import type { AnyRule, Argument, RuleContext, Where } from '../model/rule.ts';
import { documentationOf } from '../rules/documentation.ts';
import { defaultsOf } from '../rules/option.ts';
import { Excerpts } from './excerpts.ts';
import { Listing, type ListingLimits } from './listing.ts';

/** Lines shown below findings are looked up for the first findings of a file only; a hostile file can have thousands. */
const MOST_EXCERPTS_PER_RULE = 100;
const EVERYTHING: ListingLimits = {
  findings: Number.POSITIVE_INFINITY,
  reportBytes: Number.POSITIVE_INFINITY,
};
/** Of a value in a message, in UTF-16 code units. */
const LONGEST_VALUE = 2000;

/** Whether a rule runs: all do but those switched off, or the named ones. */
export const isActive = (id: string, { rules }: Config, only: readonly string[] = []): boolean =>
  rules[id]?.severity !== 'off' && (only.length === 0 || only.includes(id));

/** The rules that run, as the config sets them. */
export function activeRules(
  rules: readonly AnyRule[],
  config: Config,
  only: readonly string[] = [],
): ActiveRule[] {
  return rules.flatMap((rule) => {
    const { severity: given, options = {} } = config.rules[rule.id] ?? {};
    if (given === 'off' || !isActive(rule.id, config, only)) return [];
    const severity = given ?? rule.severity;
    const certainSeverity = given ?? rule.certainSeverity ?? rule.severity;
    return [{ rule, severity, certainSeverity, options: { ...defaultsOf(rule.options), ...options } }];
  });
}

/** Runs the rules over one decoded package. Where somebody named files of it, only what is said of these and of itself is told. */
export function checkPackage(
  pkg: DecodedPackage,
  rules: readonly ActiveRule[],
  limits: ListingLimits = EVERYTHING,
): Checked {
  const run = new Run(limits);
  const decoded = decodedByFormat(pkg);
  for (const active of rules) {
    const { rule } = active;
    if (rule.target === 'project') continue;
    // Of a package that can't be opened, only the rules about packages as such can speak.
    if (rule.kinds && (pkg.kind === 'unknown' || !rule.kinds.includes(pkg.kind))) continue;
    if (rule.target === 'package') {
      run.judge(active, pkg, pkg, undefined);
      continue;
    }
    for (const asset of rule.target === 'file' ? pkg.assets : (decoded.get(rule.target) ?? [])) {
      if (rule.names && !rule.names.test(asset.name)) continue;
      if (rule.target === 'file') run.judge(active, asset, pkg, asset);
      else if (asset.decoded.ok) run.judge(active, asset.decoded.value, pkg, asset);
    }
  }
  const { only, path } = pkg;
  const { hits, skipped, failures } = run.result();
  if (!only) return { hits, skipped, failures };
  return {
    hits: hits.filter(({ finding }) => finding.path === path || only.has(finding.path)),
    skipped,
    failures,
  };
}

/** The assets that could be decoded, so that a rule is not shown those of other formats. */
function decodedByFormat({ assets }: DecodedPackage): ReadonlyMap<Format, readonly DecodedAsset[]> {
  const found = new Map<Format, DecodedAsset[]>();
  for (const asset of assets) {
    if (!asset.decoded.ok) continue;
    const others = found.get(asset.format);
    if (others) others.push(asset);
    else found.set(asset.format, [asset]);
  }
  return found;
}

/** Runs the rules about the project as a whole. */
export function checkProject(project: Project, rules: readonly ActiveRule[]): Checked {
  const run = new Run(project.config.limits);
  for (const active of rules)
    if (active.rule.target === 'project') run.judge(active, project, undefined, undefined);
  return run.result();
}

class Run {
  readonly #listing: Listing;
  readonly #excerpts = new Excerpts();
  readonly #skipped: Skipped[] = [];
  readonly #failures: Failure[] = [];

  constructor(limits: ListingLimits) {
    this.#listing = new Listing(limits);
  }

  result(): Checked {
    return { hits: this.#listing.hits(), skipped: this.#skipped, failures: this.#failures };
  }

  judge(
    active: ActiveRule,
    subject: unknown,
    pkg: DecodedPackage | undefined,
    asset: DecodedAsset | undefined,
  ): void {
    const { rule, options } = active;
    let excerpts = 0;
    const context: RuleContext<'file', AnyRule['messages'], never> = {
      options: options as never,
      pkg: pkg as DecodedPackage,
      asset: asset as DecodedAsset,
      skip: (reason) => {
        this.#skipped.push({ rule: rule.id, ...(pkg ? { package: pkg.name } : {}), reason });
      },
      report: (id, values: Values, where = {}) => {
        const at = (where.asset as DecodedAsset | undefined) ?? asset;
        const place = placed(active, where, pkg, at);
        this.#listing.add(place, () => {
          const location = made(where.location);
          const line = location?.line;
          const isShown = line !== undefined && at !== undefined && ++excerpts <= MOST_EXCERPTS_PER_RULE;
          return {
            finding: finding(active, place, String(id), made(values as Arguments).map(bounded), {
              ...where,
              location,
            }),
            ...(where.fix ? { fix: where.fix } : {}),
            ...(rule.fix && !where.fix && where.refusal !== undefined
              ? { refusal: { fix: rule.fix, reason: where.refusal } }
              : {}),
            ...(isShown ? this.#excerpts.of(at, line) : {}),
          };
        });
      },
    };
    try {
      rule.check(subject, context);
    } catch (error) {
      const path = asset?.path ?? pkg?.path ?? '.';
      this.#failures.push({
        rule: rule.id,
        path: path || '.',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

type Values = readonly unknown[] | (() => readonly unknown[]);
type Arguments = readonly Argument[] | (() => readonly Argument[]);

const made = <T>(value: T | (() => T)): T => (typeof value === 'function' ? (value as () => T)() : value);

type Place = Pick<Finding, 'rule' | 'severity' | 'package' | 'path'>;

function placed(
  { rule, severity, certainSeverity }: ActiveRule,
  where: Where,
  pkg: DecodedPackage | undefined,
  asset: DecodedAsset | undefined,
): Place {
  return {
    rule: rule.id,
    severity: where.certain ? certainSeverity : severity,
    ...(pkg ? { package: pkg.name } : {}),
    path: where.path ?? asset?.path ?? (pkg?.path || '.'),
  };
}

function finding(
  { rule }: ActiveRule,
  place: Place,
  messageId: string,
  values: readonly Argument[],
  where: Pick<Where, 'fix' | 'fixClass'> & { readonly location: Location | undefined },
): Finding {
  const message = rule.messages[messageId];
  if (!message) throw new Error(`The rule has no message “${messageId}”.`);
  const fix = where.fix && (rule.fix ?? where.fixClass);
  return {
    ...place,
    message: message(...values),
    messageId,
    messageArguments: values,
    ...(where.location ? { location: located(where.location) } : {}),
    ...(fix ? { fix } : {}),
    fixed: false,
    documentation: documentationOf(rule.id),
  };
}

/** A pointer can hold a key of megabytes, and a part of a pointer is none. */
function located({ pointer, ...location }: Location): Location {
  return pointer === undefined || pointer.length > LONGEST_VALUE
    ? location
    : { ...location, pointer: own(pointer) };
}

/** A value as long as somebody may read it; a file can hold one of megabytes, and findings without number quote it. */
function bounded(value: Argument): Argument {
  if (typeof value !== 'string') return value;
  if (value.length <= LONGEST_VALUE) return own(value);
  return own(`${[...value.slice(0, LONGEST_VALUE)].slice(0, -1).join('')}…`);
}
