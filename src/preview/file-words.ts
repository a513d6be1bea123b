import type { DecodedPackage } from '../model/package.ts';
import { toolkitFile } from '../pexip/desktop.ts';
import { themeFile } from '../pexip/theme-files.ts';
import { CONFIGURATION_ROOT, webapp1File } from '../pexip/webapp1-files.ts';
import { webapp2File } from '../pexip/webapp2-files.ts';

/** What a file of a package is, by its name; undefined where nobody knows. */
export function fileInWords({ kind }: DecodedPackage, name: string): string | undefined {
  switch (kind) {
    case 'theme':
      return themeFile(name)?.what;
    case 'webapp1':
      return webapp1File(name)?.what;
    case 'webapp2':
      return webapp2File(name)?.what;
    case 'desktop': {
      const root = CONFIGURATION_ROOT.desktop;
      return (name.startsWith(root) ? webapp1File(name.slice(root.length)) : toolkitFile(name))?.what;
    }
    default:
      return undefined;
  }
}
