import { ARCHIVE_EXTENSIONS, extensionOf } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-nested-archive',
  target: 'file',
  severity: 'warning',
  summary: 'No archive lies inside the package',
  why: 'The platform does not unpack archives within a package, and what they hold is not checked. Unpack it, or move it elsewhere.',
  evidence: { kind: 'H', source: 'Files that the platform knows' },
  messages: {
    archive: (extension: string) => `This is an archive (“.${extension}”); expected the files that it holds.`,
  },
  check({ name }, { report }) {
    const extension = extensionOf(name);
    if (ARCHIVE_EXTENSIONS.includes(extension)) report('archive', [extension]);
  },
});
