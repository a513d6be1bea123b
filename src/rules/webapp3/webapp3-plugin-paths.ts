import { shortReference } from '../../formats/text/references.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { assetOfUrl } from '../../reading/brand-styles.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { type PageReference, pageReferences } from './page-references.ts';
import { judgedPages } from './plugin-pages.ts';

/** What a bundler turns into scripts and stylesheets. */
const UNBUILT = /\.(?:[cm]?ts|tsx|jsx|vue|svelte|scss|sass|less|styl)(?:[?#]|$)/i;

export default rule({
  id: 'webapp3-plugin-paths',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary:
    'The page of a webapp3 plugin refers to its own files relatively, and its scripts and styles exist',
  why: 'Without its script a plugin never starts. A path that begins with a slash leads to the root of the web server, where the files of the plugin are not: set the base of your bundler to "./" (in Vite: base: "./"). A script that is not there is mostly one of an earlier build: build again and copy the whole folder. Upper and lower case count.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_NOTES.name,
    certain: 'the browser asks for the file at this path and gets none',
  },
  messages: {
    absolute: (path: string, relative: string) =>
      `“${path}” leads to the root of the web server: expected a relative path such as “${relative}”.`,
    base: (path: string) =>
      `The base “${path}” turns every relative path of this page into one at the root of the web server.`,
    unbuilt: (path: string) =>
      `“${path}” is source code, which browsers can’t read: expected the file that is built from it.`,
    differs: (path: string, existing: string) =>
      `“${path}” does not exist; there is “${existing}”, and upper and lower case count.`,
    missing: (path: string, suggestion: string) => `“${path}” does not exist.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const asset of judgedPages(pkg)) {
      const page = pkg.value(asset.name, 'html');
      for (const reference of page ? pageReferences(asset.name, page.text) : []) {
        const { what, path, kind, name, start, end } = reference;
        const where = { asset, location: page?.locate(start, end) };
        const shown = shortReference(path);
        const isCode = what === 'script' || what === 'stylesheet';
        if (isCode && (kind === 'root' || kind === 'relative') && UNBUILT.test(path.trim()))
          report('unbuilt', [shown], where);
        else if (kind === 'root' && what === 'base') report('base', [shown], where);
        else if (kind === 'root' && (what !== 'icon' || hasOwn(pkg, asset.name, reference)))
          report('absolute', [shown, shortReference(`.${path.trim()}`)], where);
        else if (isCode && name !== undefined && !pkg.asset(name)) {
          const same = pkg.assets.find((one) => one.name.toLowerCase() === name.toLowerCase());
          if (same) report('differs', [shown, shortReference(same.name)], where);
          else report('missing', [shown, suggestion(pkg, name)], where);
        }
      }
    }
  },
});

/** An icon counts only if the package has it: without one the page works. */
function hasOwn(pkg: DecodedPackage, page: string, { path }: PageReference): boolean {
  return pkg.asset(assetOfUrl(page, path)) !== undefined;
}

/** A bundler writes a hash into names, so that the only other file of that sort is the one that is meant. */
function suggestion(pkg: DecodedPackage, name: string): string {
  const extension = /\.[a-z0-9]+$/i.exec(name)?.[0] ?? '';
  const beside = pkg.assets.filter(
    (one) => directoryOf(one.name) === directoryOf(name) && one.name.endsWith(extension),
  );
  const [only, ...others] = extension === '' ? [] : beside;
  return only && others.length === 0 ? ` Did you mean “${baseName(only.name)}”?` : '';
}
