import type { OptionSet } from '../model/option.ts';
import type { Messages, Rule, Target } from '../model/rule.ts';

/** Ties a rule's target, messages and options together, so that a wrong message or argument does not compile. */
export function rule<const T extends Target, M extends Messages, O extends OptionSet = Record<never, never>>(
  definition: Rule<T, M, O>,
): Rule<T, M, O> {
  return definition;
}
