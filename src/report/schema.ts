/** The shape of the report (schema version 1) as a JSON Schema, draft 7. */
const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const severity = { enum: ['error', 'warning', 'info'] };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };

function object(
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
const list = (items: object): object => ({ type: 'array', items });
const position = { type: 'integer', minimum: 1 };

const location = object(
  {},
  { line: position, column: position, endLine: position, endColumn: position, pointer: text, offset: count },
);

const finding = object(
  {
    rule: text,
    severity,
    path: text,
    message: text,
    messageId: text,
    messageArguments: list({ type: ['string', 'number', 'boolean', 'null'] }),
    documentation: { type: 'string', pattern: '^https://' },
  },
  { package: text, location, fix: { enum: ['safe', 'unsafe'] }, fixed: { type: 'boolean' } },
);

const pkg = object(
  {
    name: text,
    kind: { enum: ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop', 'unknown'] },
    path: text,
    assets: count,
    bytes: count,
    errors: count,
    warnings: count,
    infos: count,
  },
  {
    changed: { type: 'boolean' },
    judged: { const: false },
    holds: list({ enum: ['custom-layouts', 'plugins', 'installer'] }),
  },
);

const language = object({
  package: text,
  reference: text,
  language: text,
  tokens: count,
  missing: count,
  extra: count,
  variables: count,
  untranslated: count,
});

export const reportSchema: object = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Brandgate report',
  ...object({
    schemaVersion: { const: 1 },
    tool: object({ name: { const: 'brandgate' }, version: text }),
    result: { enum: ['success', 'failure', 'error'] },
    summary: object({
      packages: count,
      assets: count,
      rules: count,
      errors: count,
      warnings: count,
      infos: count,
      suppressed: count,
    }),
    packages: list(pkg),
    findings: list(finding),
    skipped: list(object({ rule: text, reason: text }, { package: text })),
    languages: list(language),
    failures: list(object({ rule: text, path: text, message: text })),
    archives: list(object({ name: text, package: text, bytes: count, sha256, entries: count })),
  }),
};
