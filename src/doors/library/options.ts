import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import { ruleIds } from '../../rules/ids.generated.ts';

interface Expected {
  readonly says: string;
  fits(value: unknown): boolean;
}

const TEXT: Expected = { says: 'a text', fits: (value) => typeof value === 'string' };
const TEXTS: Expected = {
  says: 'a list of texts',
  fits: (value) => Array.isArray(value) && value.every(TEXT.fits),
};
const FLAG: Expected = { says: 'true or false', fits: (value) => typeof value === 'boolean' };
const ZIP_NAME: Expected = {
  says: 'the name of a ZIP, such as “brand.zip”',
  fits: (value) => typeof value === 'string' && /^[^\0]*\.zip$/i.test(value),
};
const FAIL_ON = ['error', 'warning', 'info', 'never'];

const OPTIONS: ReadonlyMap<string, Expected> = new Map([
  ['config', TEXT],
  ['name', ZIP_NAME],
  ['packages', TEXTS],
  ['rules', TEXTS],
  ['progress', { says: 'a function', fits: (value) => typeof value === 'function' }],
  ['failOn', { says: FAIL_ON.join(', '), fits: (value) => FAIL_ON.includes(value as string) }],
  ['unsafe', FLAG],
  ['version', TEXT],
  ['allowErrors', FLAG],
  // Judged where it is opened.
  ['before', { says: 'a project', fits: () => true }],
]);

/** Throws a UsageError for an option that no verb has, for a value that it can't have, and for a rule that there is none of. */
export function rejectWrongOptions(options: object): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new UsageError('Options are an object, such as { failOn: "warning" }.');
  for (const [name, value] of Object.entries(options)) {
    const expected = OPTIONS.get(name);
    if (expected === undefined)
      throw new UsageError(`“${name}” is not an option.${didYouMean(name, [...OPTIONS.keys()])}`);
    if (value !== undefined && !expected.fits(value))
      throw new UsageError(`The option “${name}” must be ${expected.says}.`);
  }
  const { rules = [] } = options as { readonly rules?: readonly string[] };
  for (const id of rules)
    if (!ruleIds.includes(id)) throw new UsageError(`“${id}” is not a rule.${didYouMean(id, ruleIds)}`);
}
