import { DESKTOP_PAGE } from '../../pexip/source.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'desktop-license-rtf',
  target: 'rtf',
  kinds: ['desktop'],
  names: /^windows\/License\.rtf$/i,
  severity: 'error',
  summary: 'The installer’s licence text is RTF with balanced groups',
  why: 'The Windows installer shows windows/License.rtf and can show nothing but rich text. A file of another kind that was given this name, or one that an editor broke, leaves the page empty. Save the text as RTF with a word processor.',
  evidence: { kind: 'F', source: `RTF specification 1.9.1; ${DESKTOP_PAGE.name}` },
  messages: {
    begin: () => 'Expected the file to begin with “{\\rtf”: this is no RTF.',
    groups: (fault: string) => fault,
  },
  check({ begins, fault }, { report }) {
    if (!begins) report('begin', [], { location: { line: 1, column: 1, offset: 0 } });
    else if (fault) report('groups', [fault.message], { location: fault.location });
  },
});
