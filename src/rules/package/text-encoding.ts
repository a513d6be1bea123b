import { isLitter } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'text-encoding',
  target: 'file',
  severity: 'warning',
  summary: 'Scripts, stylesheets and pages are valid UTF-8',
  why: 'A browser shows a replacement character (�) for every letter that is written in another encoding: in a comment that does no harm, in a text users see it. Save the file as UTF-8. A stylesheet that names its encoding with @charset, or a page that does so with <meta charset>, is read in that one.',
  evidence: { kind: 'F', source: 'Encoding Standard, WHATWG' },
  messages: { fault: (fault: string) => fault },
  check({ name, encodingFault }, { report }) {
    if (encodingFault && !isLitter(name))
      report('fault', [encodingFault.message], { location: encodingFault.location });
  },
});
