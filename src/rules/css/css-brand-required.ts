import type { DecodedPackage } from '../../model/package.ts';
import { BRAND_IMAGES } from '../../pexip/webapp1-styles.ts';
import { imagesOfClass, rulesOfClass, THEME_DIRECTORY } from '../../reading/brand-styles.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-brand-required',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'A theme with its own logo or background has a brand.css that refers to it',
  why: 'The built-in stylesheet shows the built-in images. Your logo.png or background.jpg is seen only when brand.css beside it refers to it in the rule for “brand-logo” or “brand-background”.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    noStylesheet: (file: string, className: string) =>
      `“${file}” is not shown: there is no brand.css beside it whose “.${className}” refers to it.`,
    noStyle: (file: string, className: string) =>
      `“${file}” is not shown: brand.css has no rule for “.${className}” that refers to it.`,
    otherImage: (file: string, className: string) =>
      `“${file}” is not shown: the rule for “.${className}” refers to no image of the package.`,
  },
  check(pkg, { report }) {
    for (const directory of themeDirectories(pkg)) {
      const stylesheet = pkg.asset(`${directory}brand.css`);
      const css = pkg.value(`${directory}brand.css`, 'css');
      // An imported stylesheet may have the rules.
      if (stylesheet && (!css || css.urls.some(({ form }) => form === 'import'))) continue;
      for (const { file, className } of BRAND_IMAGES) {
        const image = pkg.asset(directory + file);
        if (image === undefined) continue;
        if (stylesheet === undefined || css === undefined) {
          report('noStylesheet', [file, className], { asset: image });
          continue;
        }
        if (imagesOfClass(pkg, stylesheet, css, className).length > 0) continue;
        const [first] = rulesOfClass(css, className);
        if (first === undefined) report('noStyle', [file, className], { asset: stylesheet });
        else
          report('otherImage', [file, className], { asset: stylesheet, location: css.locate(first.start) });
      }
    }
  },
});

/** The directories of themes that hold one of the images. */
function themeDirectories(pkg: DecodedPackage): ReadonlySet<string> {
  const names = pkg.assets.map(({ name }) => name);
  const images = names.filter((name) => BRAND_IMAGES.some(({ file }) => file === baseName(name)));
  return new Set(images.map(directoryOf).filter((directory) => THEME_DIRECTORY.test(directory)));
}
