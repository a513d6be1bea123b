import type {
  FlagOption,
  ListOption,
  NumberOption,
  Option,
  OptionSet,
  OptionValues,
  TextOption,
} from '../model/option.ts';

const MOST_ITEMS = 1000;

/** Describes what the config may set for a rule; schema, page, `explain` and `config-option` follow from it. */
export const option = {
  number: (given: Omit<NumberOption, 'type'>): NumberOption => ({ type: 'number', ...given }),
  flag: (given: Omit<FlagOption, 'type'>): FlagOption => ({ type: 'flag', ...given }),
  text: (given: Omit<TextOption, 'type'>): TextOption => ({ type: 'text', ...given }),
  list: (given: Omit<ListOption, 'type' | 'most'> & { most?: number }): ListOption => ({
    type: 'list',
    most: MOST_ITEMS,
    ...given,
  }),
} as const;

/** The value of each option where the config says nothing. */
export function defaultsOf(options: OptionSet = {}): OptionValues {
  return Object.fromEntries(Object.entries(options).map(([key, one]) => [key, one.default]));
}

/** Whether a value has the option's type and lies within its bounds; NaN and infinity never do. */
export function isWithin(one: Option, value: unknown): boolean {
  switch (one.type) {
    case 'number':
      return typeof value === 'number' && value >= one.minimum && value <= one.maximum;
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && (one.among?.includes(value) ?? value.trim() !== '');
    case 'list':
      return (
        Array.isArray(value) && value.length <= one.most && value.every((item) => typeof item === 'string')
      );
  }
}

/** What may stand there: `a number from 1 to 1,000 (bytes)`. */
export function expectedOf(one: Option): string {
  switch (one.type) {
    case 'number':
      return `a number from ${one.minimum.toLocaleString('en-US')} to ${one.maximum.toLocaleString('en-US')} (${one.unit})`;
    case 'flag':
      return 'true or false';
    case 'text':
      return one.among ? `one of ${one.among.map((word) => `“${word}”`).join(', ')}` : 'a text';
    case 'list':
      return `a list of at most ${one.most.toLocaleString('en-US')} texts`;
  }
}

/** The option as a JSON Schema (draft 7). */
export function schemaOf(one: Option): object {
  const description = one.says;
  switch (one.type) {
    case 'number':
      return {
        type: 'number',
        minimum: one.minimum,
        maximum: one.maximum,
        default: one.default,
        description: `${description} (${one.unit})`,
      };
    case 'flag':
      return { type: 'boolean', default: one.default, description };
    case 'text':
      return one.among
        ? { enum: one.among, default: one.default, description }
        : { type: 'string', pattern: '\\S', default: one.default, description };
    case 'list':
      return {
        type: 'array',
        items: { type: 'string' },
        maxItems: one.most,
        default: one.default,
        description,
      };
  }
}
