import { rule } from '../rule.ts';
import { shownPath } from './entry-path.ts';

export default rule({
  id: 'package-layout',
  target: 'package',
  severity: 'error',
  summary: 'A ZIP has the layout of its kind, and a desktop tree its levels',
  why: 'The platform looks for files at fixed places in the ZIP: webapp2/ and webapp3/branding/ at its top, the content of configuration/ without that directory, package/configuration/ beside windows/ and osx/. One directory more or less, or one in another case, and the upload is refused or changes nothing. Zip from the right level, or let “brandgate build” do it.',
  evidence: {
    kind: 'V',
    source: 'Pexip docs: web app branding packages, client plugin guide, customize_desktop',
  },
  messages: {
    place: (found: string, expected: string) =>
      `“${found}” lies at the wrong place: it must lie at “${expected}”, and the other files accordingly.`,
  },
  check({ layout }, { report }) {
    if (layout) report('place', [shownPath(layout.found), shownPath(layout.expected)]);
  },
});
