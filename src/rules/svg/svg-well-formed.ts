import type { DecodeError } from '../../formats/format.ts';
import { rule } from '../rule.ts';

const REASONS: ReadonlySet<DecodeError['reason']> = new Set(['syntax', 'encoding', 'root']);

export default rule({
  id: 'svg-well-formed',
  target: 'file',
  severity: 'error',
  summary: 'SVG files are well-formed and have an svg element in the SVG namespace',
  why: 'An SVG is XML: one forgotten quote or closing tag, and nothing of the picture is drawn. The outermost element must be svg with xmlns="http://www.w3.org/2000/svg". Export the picture again, or mend the place that is named.',
  evidence: { kind: 'F', source: 'XML 1.0, Namespaces in XML 1.0, SVG 1.1 and 2' },
  messages: {
    malformed: (what: string) => what,
  },
  check({ format, decoded }, { report }) {
    if (format !== 'svg' || decoded.ok || !REASONS.has(decoded.reason)) return;
    report('malformed', [decoded.message], { location: decoded.location });
  },
});
