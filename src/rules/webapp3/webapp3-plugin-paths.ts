import { htmlAttribute, htmlTags } from '../../formats/text/html-tags.ts';
import { referenceKind, shortReference } from '../../formats/text/references.ts';
import type { DecodedPackage, FormatValues } from '../../model/package.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { directoryOf, resolved } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { listedPages, loadedBy, pagesInFolders } from './plugin-pages.ts';

export default rule({
  id: 'webapp3-plugin-paths',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'The page of a webapp3 plugin refers to its own files relatively',
  why: 'A path that begins with a slash leads to the root of the web server, where the files of the plugin are not. Set the base of your bundler to "./" (in Vite: base: "./"), so that it writes "./assets/…" instead of "/assets/…".',
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
  },
  check(pkg, { report }) {
    for (const asset of new Set([...listedPages(pkg), ...pagesInFolders(pkg)])) {
      const page = pkg.value(asset.name, 'html');
      if (!page) continue;
      for (const { path, start, end, isBase } of absolutePaths(pkg, asset.name, page)) {
        const where = { asset, location: page.locate(start, end) };
        const shown = shortReference(path);
        if (isBase) report('base', [shown], where);
        else report('absolute', [shown, shortReference(`.${path.trim()}`)], where);
      }
    }
  },
});

/** What the page loads from the server's root. An icon counts only if the package has it: without one the page works. */
function absolutePaths(pkg: DecodedPackage, name: string, page: FormatValues['html']) {
  const folder = directoryOf(name);
  const tags = htmlTags(page.text);
  const base = tags.find((tag) => tag.name === 'base' && htmlAttribute(tag, 'href'));
  return tags.flatMap((tag) => {
    const loaded = tag === base ? { attribute: htmlAttribute(tag, 'href'), isNeeded: true } : loadedBy(tag);
    if (!loaded?.attribute || referenceKind(loaded.attribute.value) !== 'root') return [];
    const { value, start, end } = loaded.attribute;
    const isOwn = () => pkg.asset(resolved(folder, value.trim().replace(/[?#].*$/s, ''))) !== undefined;
    return loaded.isNeeded || isOwn() ? [{ path: value, start, end, isBase: tag === base }] : [];
  });
}
