import Ajv, { type ValidateFunction } from 'ajv';
import { rules } from '../../src/rules/index.generated.ts';
import { schemaNames, schemaText } from '../../src/run/schemas.ts';

/** What Ajv would only warn of. */
export const LENIENT = { strictTuples: false, allowUnionTypes: true } as const;
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value by the schema of that name; empty when nothing is. Ajv judges as it comes: strictly. */
export function faultsBy(name: string, value: unknown): readonly string[] {
  const validate = compiled.get(name) ?? new Ajv({ allErrors: true, ...LENIENT }).compile(schemaOf(name));
  compiled.set(name, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

export const schemaOf = (name: string): Record<string, unknown> => JSON.parse(schemaText(name, rules));
export { schemaNames };
