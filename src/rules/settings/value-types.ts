import type { Value } from '../../formats/javascript/literals.ts';
import type { KeyFact, ValueType } from '../../pexip/keys.ts';

/** Whether a value may be of the type: what is unknown may be anything. */
export function mayHaveType(value: Value, type: ValueType | readonly ValueType[]): boolean {
  return typeof type === 'string' ? mayBe(value, type) : type.some((one) => mayBe(value, one));
}

/** Whether a value may be what its row asks for; null stands for a setting that is not made. */
export function mayFit(value: Value, fact: KeyFact): boolean {
  return mayHaveType(value, fact.type) || (value.type === 'null' && fact.default === undefined);
}

/** What a value is, in words. */
export function typeInWords(value: Value): string {
  switch (value.type) {
    case 'string':
      return 'a string in quotes';
    case 'number':
      return 'a number';
    case 'boolean':
      return `${value.value}`;
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    default:
      return 'null';
  }
}

function mayBe(value: Value, type: ValueType): boolean {
  if (value.type === 'unknown') return true;
  switch (type) {
    case 'any':
      return true;
    case 'integer':
      return value.type === 'number' && Number.isInteger(value.value);
    case 'list':
    // The entries of the only one, “bandwidths”, are judged by settings-bandwidth.
    case 'object-list':
      return value.type === 'array';
    case 'string-list':
      return value.type === 'array' && value.items.every((item) => mayBe(item, 'string'));
    case 'string-map':
      return (
        value.type === 'object' && [...value.properties.values()].every((one) => mayBe(one.value, 'string'))
      );
    default:
      return value.type === type;
  }
}
