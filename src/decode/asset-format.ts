import type { Format } from '../formats/format.ts';
import { plain } from '../formats/json/json.ts';
import type { DecodedAsset, Package } from '../model/package.ts';

/**
 * Scripts are parsed only where rules judge them: `settings.js` and the sources that plugin packages name. Any other
 * script (a library that a plugin brings along) is text.
 */
export function trueFormat(
  pkg: Package,
  decoded: ReadonlyMap<string, DecodedAsset>,
): (name: string) => Format {
  const judged = new Set<string>();
  if (pkg.kind === 'webapp1') judged.add('settings.js');
  if (pkg.kind === 'desktop') judged.add('package/configuration/settings.js');
  if (pkg.kind === 'webapp2') for (const source of pluginSources(decoded)) judged.add(source);
  return (name) => (judged.has(name) ? 'javascript' : 'text');
}

function* pluginSources(decoded: ReadonlyMap<string, DecodedAsset>): Generator<string> {
  for (const { name, format, decoded: result } of decoded.values()) {
    if (format !== 'json' || !result.ok || !name.includes('/')) continue;
    const value = plain((result.value as import('../formats/json/json.ts').Json).root) as {
      srcURL?: unknown;
    };
    if (typeof value?.srcURL === 'string') yield resolveName(name, value.srcURL);
  }
}

/** A reference relative to the file that holds it; `..` and `.` are resolved, leaving the package gives a name nothing has. */
function resolveName(from: string, reference: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return `../${reference}`;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
