import type { DecodedPackage } from '../../model/package.ts';
import type { Change } from '../../model/rule.ts';
import { isLitter } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

const NAME = 'themeconfig.json';
const SMALLEST = '{\n  "theme_version": 2\n}\n';

export default rule({
  id: 'theme-config-missing',
  target: 'package',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'A theme with anything in it has a themeconfig.json at its root',
  why: 'Without a themeconfig.json that says "theme_version": 2 the platform takes the ZIP for a theme of the old kind, and its screens, layouts and prompts are not used as they are meant to be. A file with this one setting is enough.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: theme ZIP file' },
  messages: {
    missing: () =>
      'The theme has no “themeconfig.json” at its root. It needs one, with at least "theme_version": 2.',
    prompts: () =>
      'The theme has no “themeconfig.json” at its root. It needs one, with at least "theme_version": 2, unless its prompts belong to a theme above: then move them beside that one’s “themeconfig.json”.',
    spelling: (found: string) =>
      `The theme has no “themeconfig.json” at its root. Rename “${found}”: the name is written in lower case.`,
    nested: (found: string) =>
      `The theme has no “themeconfig.json” at its root, only “${found}”. Move the theme’s files to its root.`,
  },
  check(pkg, { report }) {
    const isEmpty = pkg.assets.every(({ name }) => isLitter(name));
    if (isEmpty || pkg.fault !== undefined || pkg.asset(NAME) !== undefined) return;
    const otherCase = pkg.assets.find(({ name }) => name.toLowerCase() === NAME);
    // No file is written then: where names ignore case, it would take the place of the one that is there.
    if (otherCase) return report('spelling', [otherCase.name], { asset: otherCase });
    const nested = nestedConfig(pkg);
    if (nested) return report('nested', [nested.name], { asset: nested });
    const isPrompts = pkg.assets.every(({ name, format }) => format === 'wav' || isLitter(name));
    report(isPrompts ? 'prompts' : 'missing', [], { fix: () => [written()] });
  },
});

function nestedConfig(pkg: DecodedPackage) {
  return pkg.assets.find(({ name }) => name.endsWith(`/${NAME}`) && !isLitter(name));
}

function written(): Change {
  return { type: 'write', name: NAME, bytes: new TextEncoder().encode(SMALLEST) };
}
