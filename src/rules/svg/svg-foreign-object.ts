import { rule } from '../rule.ts';

export default rule({
  id: 'svg-foreign-object',
  target: 'svg',
  severity: 'warning',
  summary: 'SVG files hold no foreignObject',
  why: 'A foreignObject puts a piece of a web page into the picture: forms, frames and links with it. Only browsers draw it, and not everywhere. Turn its texts into SVG text or paths.',
  evidence: { kind: 'S', source: 'web content inside pictures' },
  messages: {
    foreign: (what: string) =>
      `Expected only shapes and texts, found “${what}”, which holds a piece of a web page.`,
  },
  check({ foreignObjects }, { report }) {
    for (const { what, location } of foreignObjects) report('foreign', [what], { location });
  },
});
