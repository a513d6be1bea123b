/** The desktop client's branding toolkit: what lies beside `package/configuration/`. */

import type { FileFact } from './files.ts';
import { fileFact } from './files.ts';
import type { Source } from './source.ts';
import { DESKTOP_PAGE, inferred } from './source.ts';

/** Files of a package outside `package/configuration/`. */
export const TOOLKIT_FILES: readonly FileFact[] = [
  { name: 'windows/icon.ico', what: 'the Windows icon', source: DESKTOP_PAGE },
  { name: 'osx/icon.icns', what: 'the macOS icon', source: DESKTOP_PAGE },
  { name: 'windows/wixui-banner.bmp', what: 'the installer’s banner', source: DESKTOP_PAGE },
  { name: 'windows/wixui-dialog.bmp', what: 'the installer’s first picture', source: DESKTOP_PAGE },
  { name: 'windows/License.rtf', what: 'the installer’s licence text', source: DESKTOP_PAGE },
  { name: 'windows/branding.hta', what: 'the vendor’s builder', source: DESKTOP_PAGE },
];

/** The directories of the toolkit that hold parts of a brand. */
export const TOOLKIT_DIRECTORIES: readonly string[] = ['windows', 'osx'];

/** Sizes in pixels that `icon.ico` and `icon.icns` should hold. The vendor names none for the latter. */
export const ICO_SIZES = {
  file: 'windows/icon.ico',
  sizesInPixels: [16, 32, 48],
  source: DESKTOP_PAGE,
} as const;
export const ICNS_SIZES = {
  file: 'osx/icon.icns',
  sizesInPixels: [128, 256, 512],
  source: inferred('sizes that macOS shows in the Dock and the Finder'),
} as const;

/** What Windows Installer's dialogs can draw; the vendor states the size alone. */
export const INSTALLER_BITMAP = {
  files: ['windows/wixui-banner.bmp', 'windows/wixui-dialog.bmp'],
  bitsPerPixel: 24,
  source: inferred('Windows Installer dialogs'),
} as const;

/** Where an installed client keeps what its user chose; deleted, new defaults take effect. */
export interface LocalSettings {
  readonly platform: 'Windows' | 'macOS' | 'Linux';
  readonly directory: string;
  readonly source: Source;
}
export const LOCAL_SETTINGS: readonly LocalSettings[] = [
  { platform: 'Windows', directory: '%LOCALAPPDATA%\\Pexip Infinity Connect', source: DESKTOP_PAGE },
  {
    platform: 'macOS',
    directory: '~/Library/Application Support/Pexip Infinity Connect',
    source: DESKTOP_PAGE,
  },
  { platform: 'Linux', directory: '~/.config/Pexip Infinity Connect', source: DESKTOP_PAGE },
];

/** The row of a path of the toolkit. */
export function toolkitFile(path: string): FileFact | undefined {
  return fileFact(TOOLKIT_FILES, path);
}
