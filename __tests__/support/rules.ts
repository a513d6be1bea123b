import type { OptionSet } from '../../src/model/option.ts';
import type { Severity } from '../../src/model/project.ts';
import type { Messages, Rule, Target } from '../../src/model/rule.ts';
import { rule } from '../../src/rules/rule.ts';

/** A rule for tests of everything but rules: only what the test is about need be said. */
export function testRule<
  const T extends Target,
  M extends Messages,
  O extends OptionSet = Record<never, never>,
>(
  definition: Pick<Rule<T, M, O>, 'id' | 'target' | 'messages' | 'check'> & Partial<Rule<T, M, O>>,
): Rule<T, M, O> {
  const severity: Severity = 'error';
  return rule({
    severity,
    summary: 'A test passes',
    why: 'It is a test.',
    evidence: { kind: 'H', source: 'a test' },
    ...definition,
  });
}
