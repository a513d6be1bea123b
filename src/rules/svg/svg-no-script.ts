import { rule } from '../rule.ts';

export default rule({
  id: 'svg-no-script',
  target: 'svg',
  severity: 'error',
  summary: 'SVG files hold no scripts',
  why: 'A script in a picture runs in the page that shows it, with the rights of whoever looks at it. Remove script elements, attributes such as onload, and links that begin with “javascript:”; pictures need none of them.',
  evidence: { kind: 'S', source: 'cross-site scripting through pictures' },
  messages: {
    script: (what: string) => `Expected a picture without scripts, found “${what}”.`,
  },
  check({ scripts }, { report }) {
    for (const { what, location } of scripts) report('script', [what], { location });
  },
});
