import { rule } from '../rule.ts';

export default rule({
  id: 'svg-no-external',
  target: 'svg',
  severity: 'error',
  summary: 'SVG files refer to nothing outside of themselves',
  why: 'A picture that fetches fonts, styles or other pictures tells their host who looks at it, and is incomplete where they can’t be fetched, which is everywhere that shows it as an image. External and nested entities can read files or fill the memory. Embed what the picture needs, or turn texts into paths. A link to a page (a href) is fine.',
  evidence: { kind: 'S', source: 'SVG Integration (secure static mode), XML external entities' },
  messages: {
    reference: (what: string) => `Expected nothing from outside of the file, found “${what}”.`,
    doctype: (what: string) => `Expected no external document type, found “${what}”.`,
    entity: (what: string) => `Expected no external or nested entity, found “${what}”.`,
  },
  check({ externals }, { report }) {
    for (const { form, what, location } of externals) {
      report(form === 'entity' || form === 'doctype' ? form : 'reference', [what], { location });
    }
  },
});
