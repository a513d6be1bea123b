import type { OptionSet } from '../model/option.ts';
import type { Limits } from '../model/project.ts';
import type { AnyRule } from '../model/rule.ts';
import { schemaOf } from '../rules/option.ts';
import { defaultLimits } from './limits.ts';

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
  'package-text-bytes': {
    key: 'packageTextBytes',
    what: 'Bytes of the texts of a package, with those of its base, that are read; the smallest files come first',
  },
  'tree-nodes': {
    key: 'treeNodes',
    what: 'Words and signs of scripts and stylesheets, tags and attributes of pages, and keys and values of JSON (each counts as four) in the files of a package and its base',
  },
  findings: {
    key: 'findings',
    what: 'Findings of one rule in one file that are listed; the others are counted',
  },
  'report-bytes': {
    key: 'reportBytes',
    what: 'Bytes that the findings of a report take; of each rule in each file the first are listed, the others are counted',
  },
};

const severity = { enum: ['error', 'warning', 'warn', 'info', 'off'] };
const text = { type: 'string', pattern: '\\S' };
const texts = { type: 'array', items: text };

/** Keys by place, for `config-unknown-key`. */
export const knownKeys = {
  root: ['discover', 'base-theme', 'packages', 'rules', 'ignore', 'baseline', 'limits'],
  package: ['path', 'kind', 'name', 'base', 'usage', 'exclude', 'base-language'],
  ignore: ['rules', 'path', 'package', 'reason'],
  limits: Object.keys(limitKeys),
} as const;

/** What a config looks like. */
const EXAMPLE = {
  packages: [{ path: 'themes/acme', base: 'themes/default' }],
  rules: { 'audio-leading-silence': 'off', 'package-max-bytes': ['warning', { bytes: 20_000_000 }] },
  ignore: [
    {
      rules: ['svg-complex-path'],
      path: 'themes/acme/icon_*.svg',
      reason: 'approved by design, 2026-03',
    },
  ],
  baseline: 'brandgate-baseline.json',
};

/**
 * The shape of `brandgate.yml` as a JSON Schema (draft 7). Unknown keys are findings with a suggestion rather than
 * schema faults, so the schema that judges (`strict: false`) lets them pass; the one for editors refuses them.
 */
export function configSchema(rules: readonly AnyRule[], strict: boolean): object {
  const closed = strict ? { additionalProperties: false } : {};
  const ruleSetting = (options: object) => ({
    anyOf: [
      severity,
      {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: [severity, { type: 'object', ...options }],
        additionalItems: false,
      },
    ],
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brandgate configuration',
    description: 'What Brandgate can’t guess of a repository: packages, rules, exceptions.',
    examples: [EXAMPLE],
    type: 'object',
    ...closed,
    properties: {
      discover: {
        type: 'boolean',
        default: true,
        description: 'false: only the packages that are listed here.',
      },
      'base-theme': {
        ...text,
        description:
          'The Base theme of your own Management Node: what “brandgate learn” made of it, or the ZIP itself.',
      },
      packages: {
        type: 'array',
        description: 'What can’t be guessed of packages, and packages that have no marker.',
        items: {
          type: 'object',
          required: ['path'],
          ...closed,
          properties: {
            path: {
              ...text,
              description: 'The directory or ZIP, relative to the project’s root.',
              examples: ['themes/acme'],
            },
            kind: {
              enum: ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop'],
              description: 'What the package is, where no marker says so.',
            },
            name: {
              type: 'string',
              pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
              description: 'What its ZIP is called (default: the directory’s name).',
              examples: ['acme'],
            },
            base: {
              ...text,
              description: 'The theme below it in the hierarchy, a directory or a ZIP.',
              examples: ['themes/default'],
            },
            usage: {
              enum: ['vmr', 'gateway', 'gateway-interop'],
              default: 'vmr',
              description: 'Which calls use the theme; gateway-interop are those to Teams and Meet.',
            },
            exclude: {
              ...texts,
              description: 'Globs of files that are neither checked nor shipped.',
              examples: [['drafts/**']],
            },
            'base-language': {
              ...text,
              description: 'The language that the others are compared with.',
              examples: ['en-us'],
            },
          },
        },
      },
      rules: {
        type: 'object',
        description: 'The severity of rules, or [severity, options].',
        examples: [EXAMPLE.rules],
        ...closed,
        ...(strict
          ? { properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, ruleSetting)])) }
          : { additionalProperties: ruleSetting({}) }),
      },
      ignore: {
        type: 'array',
        description: 'Findings that are accepted for good.',
        examples: [EXAMPLE.ignore],
        items: {
          type: 'object',
          required: ['rules'],
          ...closed,
          properties: {
            rules: { ...texts, minItems: 1, description: 'The ids of the rules.' },
            path: { ...text, description: 'Only findings whose path fits this glob.' },
            package: { ...text, description: 'Only findings of packages whose name fits this glob.' },
            reason: { type: 'string', description: 'Why; an exception without a reason is a finding.' },
          },
        },
      },
      baseline: {
        ...text,
        description: 'The file of findings that are accepted for now, written by check --update-baseline.',
        examples: ['brandgate-baseline.json'],
      },
      limits: {
        type: 'object',
        description: 'Ceilings for what is read.',
        ...closed,
        properties: Object.fromEntries(
          Object.entries(limitKeys).map(([key, { key: limit, what }]) => [
            key,
            { type: 'integer', minimum: 1, default: defaultLimits[limit], description: `${what}.` },
          ]),
        ),
      },
    },
  };
}

function ruleSchema(rule: AnyRule, setting: (options: object) => object): object {
  const options: OptionSet = rule.options ?? {};
  const properties = Object.fromEntries(Object.entries(options).map(([key, one]) => [key, schemaOf(one)]));
  return {
    description: `${rule.summary}.`,
    default: rule.severity,
    ...setting({ additionalProperties: false, properties }),
  };
}
