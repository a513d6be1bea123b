/** The part of SARIF 2.1.0 (OASIS) that Brandgate writes, as a closed JSON Schema: what is not listed is a fault. */
import Ajv from 'ajv';

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', pattern: '^https://[!-~]+$' };
/** RFC 3986: the characters of a relative reference, and escapes that are whole. */
const uriReference = { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const position = { type: 'integer', minimum: 1 };

function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
const list = (items: object, limits: object = {}): object => ({ type: 'array', items, ...limits });
const said = object({ text });

const region = {
  ...object(
    {},
    {
      startLine: position,
      startColumn: position,
      endLine: position,
      endColumn: position,
      byteOffset: { type: 'integer', minimum: 0 },
    },
  ),
  minProperties: 1,
  // Columns and end lines say nothing without a line to begin at.
  dependencies: { startColumn: ['startLine'], endLine: ['startLine'], endColumn: ['startLine'] },
};

const schema = object({
  $schema: uri,
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: text,
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          informationUri: uri,
          rules: list(
            object({
              id: text,
              shortDescription: said,
              fullDescription: said,
              help: object({ text, markdown: text }),
              helpUri: uri,
              defaultConfiguration: object({ level }),
            }),
            { uniqueItems: true },
          ),
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      originalUriBaseIds: { type: 'object', additionalProperties: object({ description: said }) },
      invocations: list(
        object({
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(object({ level, message: said })),
        }),
      ),
      results: list(
        object(
          {
            ruleId: text,
            level,
            message: said,
            locations: list(
              object({
                physicalLocation: object(
                  { artifactLocation: object({ uri: uriReference, uriBaseId: text }) },
                  { region },
                ),
              }),
              { minItems: 1, maxItems: 1 },
            ),
            partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
          },
          { ruleIndex: { type: 'integer', minimum: 0 } },
        ),
        { maxItems: 25_000 },
      ),
    }),
    { minItems: 1, maxItems: 1 },
  ),
});

const validate = new Ajv({ allErrors: false, strictRequired: false }).compile(schema);

interface Log {
  readonly runs: readonly {
    readonly originalUriBaseIds: object;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex?: number;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uriBaseId: string } };
      }[];
    }[];
  }[];
}

/** What is wrong with a SARIF log; [] when nothing is. */
export function sarifFaults(log: unknown): string[] {
  if (!validate(log))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return (log as Log).runs.flatMap(({ tool, results, originalUriBaseIds }) => {
    const { rules } = tool.driver;
    const twice = rules.filter(({ id }, index) => rules.findIndex((rule) => rule.id === id) < index);
    const lost = results.filter(
      ({ ruleId, ruleIndex }) => ruleIndex !== undefined && rules[ruleIndex]?.id !== ruleId,
    );
    const astray = results.filter(({ locations }) =>
      locations.some(
        ({ physicalLocation }) => !(physicalLocation.artifactLocation.uriBaseId in originalUriBaseIds),
      ),
    );
    return [
      ...twice.map(({ id }) => `${id} is described twice`),
      ...lost.map(({ ruleId }) => `${ruleId} has another rule’s index`),
      ...astray.map(({ ruleId }) => `${ruleId} has an unknown base`),
    ];
  });
}
