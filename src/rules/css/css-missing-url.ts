import { shortReference } from '../../formats/text/references.ts';
import { assetOfUrl } from '../../reading/brand-styles.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-missing-url',
  target: 'css',
  severity: 'error',
  summary: 'Every file that a stylesheet refers to is in the package',
  why: 'A picture or font that is not there is simply not shown. Addresses are relative to the stylesheet, and their case counts. When an image is replaced by one of another type, the reference has to follow.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    missing: (address: string, name: string) => `There is no “${name}”, which “${address}” refers to.`,
    outside: (address: string) => `“${address}” leads out of the package.`,
    disk: (reference: string) =>
      `“${reference}” lies on the disk of whoever wrote it: expected a path within the package.`,
  },
  check(css, { report, pkg, asset }) {
    for (const { value, kind, start, end } of css.urls) {
      if (kind === 'disk') report('disk', [shortReference(value)], { location: css.locate(start, end) });
      if (kind !== 'relative') continue;
      const name = assetOfUrl(asset.name, value);
      if (pkg.asset(name) !== undefined) continue;
      const where = { location: css.locate(start, end) };
      if (!name.startsWith('../')) report('missing', [shortReference(value), shortReference(name)], where);
      // Newer clients have files of their own around the package; older ones merge it into their own folder.
      else if (pkg.kind === 'webapp1' || pkg.kind === 'desktop')
        report('outside', [shortReference(value)], where);
    }
  },
});
