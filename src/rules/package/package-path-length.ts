import { isLitter } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';
import { shownPath } from './entry-path.ts';

const MOST_CHARACTERS = 180;

export default rule({
  id: 'package-path-length',
  target: 'file',
  severity: 'warning',
  summary: 'Paths inside the package are at most 180 characters long',
  why: 'Windows opens paths of at most 260 characters, and the directory that the package is unpacked into takes its share. Use fewer or shorter directories.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    long: (path: string, length: number) =>
      `Expected a path of at most ${MOST_CHARACTERS} characters, found ${length}: “${path}”.`,
  },
  check({ entry, name }, { report }) {
    if (entry.length > MOST_CHARACTERS && !isLitter(name)) report('long', [shownPath(entry), entry.length]);
  },
});
