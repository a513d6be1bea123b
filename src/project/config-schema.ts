import type { OptionSet } from '../model/option.ts';
import type { Limits } from '../model/project.ts';
import type { AnyRule } from '../model/rule.ts';
import { schemaOf } from '../rules/option.ts';

/** The ceilings for hostile input; the config's `limits` raises or lowers them. */
export const defaultLimits: Limits = {
  archiveEntries: 20_000,
  archiveBytes: 2_000_000_000,
  archiveRatio: 200,
  textBytes: 16_000_000,
  imageBytes: 100_000_000,
  packageFiles: 50_000,
};

export const limitKeys: Readonly<Record<string, { key: keyof Limits; what: string }>> = {
  'archive-entries': { key: 'archiveEntries', what: 'Entries of a ZIP' },
  'archive-bytes': { key: 'archiveBytes', what: 'Unpacked bytes of a ZIP' },
  'archive-ratio': {
    key: 'archiveRatio',
    what: 'How many times an entry of a ZIP may grow when it is unpacked',
  },
  'text-bytes': { key: 'textBytes', what: 'Bytes of a text file that is parsed' },
  'image-bytes': { key: 'imageBytes', what: 'Bytes of an image that is read' },
  'package-files': { key: 'packageFiles', what: 'Files of a package' },
};

const severity = { enum: ['error', 'warning', 'warn', 'info', 'off'] };
const text = { type: 'string', pattern: '\\S' };
const texts = { type: 'array', items: text };

/** Keys by place, for `config-unknown-key`. */
export const knownKeys = {
  root: ['discover', 'packages', 'rules', 'ignore', 'baseline', 'limits'],
  package: ['path', 'kind', 'name', 'base', 'usage', 'exclude', 'base-language'],
  ignore: ['rules', 'path', 'package', 'reason'],
  limits: Object.keys(limitKeys),
} as const;

/**
 * The shape of `brandgate.yml` as a JSON Schema (draft 7). Unknown keys are findings with a suggestion rather than
 * schema faults, so the schema that judges (`strict: false`) lets them pass; the one for editors refuses them.
 */
export function configSchema(rules: readonly AnyRule[], strict: boolean): object {
  const closed = strict ? { additionalProperties: false } : {};
  const ruleSetting = (options: object) => ({
    anyOf: [
      severity,
      { type: 'array', minItems: 1, maxItems: 2, items: [severity, { type: 'object', ...options }] },
    ],
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brandgate configuration',
    type: 'object',
    ...closed,
    properties: {
      discover: {
        type: 'boolean',
        default: true,
        description: 'false: only the packages that are listed here.',
      },
      packages: {
        type: 'array',
        description: 'What can’t be guessed of packages, and packages that have no marker.',
        items: {
          type: 'object',
          required: ['path'],
          ...closed,
          properties: {
            path: { ...text, description: 'The directory or ZIP, relative to the project’s root.' },
            kind: { enum: ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'] },
            name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' },
            base: { ...text, description: 'The theme below it in the hierarchy, a directory or a ZIP.' },
            usage: { enum: ['vmr', 'gateway', 'gateway-interop'] },
            exclude: { ...texts, description: 'Globs of files that are neither checked nor shipped.' },
            'base-language': { ...text, description: 'The reference language, such as en-us.' },
          },
        },
      },
      rules: {
        type: 'object',
        ...closed,
        ...(strict
          ? { properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, ruleSetting)])) }
          : { additionalProperties: ruleSetting({}) }),
      },
      ignore: {
        type: 'array',
        items: {
          type: 'object',
          required: ['rules'],
          ...closed,
          properties: {
            rules: { ...texts, minItems: 1 },
            path: text,
            package: text,
            reason: { type: 'string' },
          },
        },
      },
      baseline: {
        ...text,
        description: 'The file of accepted findings, written by check --update-baseline.',
      },
      limits: {
        type: 'object',
        ...closed,
        properties: Object.fromEntries(
          Object.entries(limitKeys).map(([key, { what }]) => [
            key,
            { type: 'integer', minimum: 1, description: what },
          ]),
        ),
      },
    },
  };
}

function ruleSchema(rule: AnyRule, setting: (options: object) => object): object {
  const options: OptionSet = rule.options ?? {};
  const properties = Object.fromEntries(Object.entries(options).map(([key, one]) => [key, schemaOf(one)]));
  return { description: rule.summary, ...setting({ additionalProperties: false, properties }) };
}
