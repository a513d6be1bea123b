import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'css-lost-declaration',
  target: 'css',
  severity: 'warning',
  summary: 'Every declaration of a stylesheet ends with a semicolon before the next one',
  why: 'Without the semicolon, browsers take the next declaration for a part of the value before it. That value makes no sense then, and both are skipped without a word.',
  evidence: { kind: 'F', source: 'CSS Syntax Module Level 3, section 5.4' },
  messages: {
    lost: (property: string, before: string) =>
      `The semicolon before “${property}” is missing, so browsers skip it and “${before}”.`,
  },
  check(css, { report }) {
    for (const { declarations } of css.rules)
      for (const { property: before, swallowed } of declarations)
        for (const { property, start, end } of swallowed)
          report('lost', [shortened(property), shortened(before)], { location: css.locate(start, end) });
  },
});
