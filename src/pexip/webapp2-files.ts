/** The files of a webapp2 package: the portal's, and what plugins bring along. */

import type { FileFact } from './files.ts';
import { fileFact } from './files.ts';
import { inferred, PLUGIN_GUIDE, PLUGIN_PAGES, VENDOR_PLUGINS, WEBAPP2_ZIP } from './source.ts';

/** Below `webapp2/`, or below `webapp2/branding/` in the portal's packages. */
export const WEBAPP2_ROOTS: readonly string[] = ['', 'branding/'];

/** Names below either root. */
export const WEBAPP2_FILES: readonly FileFact[] = [
  { name: 'manifest.json', what: 'the manifest', source: PLUGIN_GUIDE },
  { name: 'settings.json', what: 'the settings', source: PLUGIN_GUIDE },
  { name: 'background.jpg', what: 'the home page’s background', source: WEBAPP2_ZIP },
  { name: 'watermark_icon.png', what: 'the watermark', source: WEBAPP2_ZIP },
  { name: 'themes/styles.css', what: 'the stylesheet', source: WEBAPP2_ZIP },
  { name: 'favicon.png', what: 'the page’s icon', source: WEBAPP2_ZIP },
  { name: 'favicon.ico', what: 'the page’s icon', source: WEBAPP2_ZIP },
  { name: /^favicon-\d+x\d+\.png$/, what: 'the page’s icon', source: WEBAPP2_ZIP },
  {
    name: /^favicon-\d+x\d+-(?:un)?registered\.png$/,
    what: 'the page’s icon while (un)registered',
    source: WEBAPP2_ZIP,
  },
  {
    name: /^apple-touch-icon(?:-\d+x\d+)?(?:-precomposed)?\.png$/,
    what: 'the icon on an iPhone',
    source: WEBAPP2_ZIP,
  },
  { name: /^android-chrome-\d+x\d+\.png$/, what: 'the icon on Android', source: WEBAPP2_ZIP },
  { name: /^mstile-\d+x\d+\.png$/, what: 'the icon on a Windows tile', source: WEBAPP2_ZIP },
  { name: 'safari-pinned-tab.svg', what: 'the icon of a pinned tab', source: WEBAPP2_ZIP },
  { name: 'site.webmanifest', what: 'the web app manifest', source: WEBAPP2_ZIP },
  {
    name: 'browserconfig.xml',
    what: 'the tile settings',
    source: inferred('favicon sets like the portal’s'),
  },
  {
    name: /^plugins\/[^/]+\/[^/]+\.plugin\.package\.json$/,
    what: 'a plugin’s package file',
    source: PLUGIN_PAGES,
  },
  { name: /^plugins\/[^/]+\/plugin\.json$/, what: 'a plugin’s package file', source: VENDOR_PLUGINS },
  { name: /^plugins\/[^/]+\/[^/]+\.plugin\.js$/, what: 'a plugin’s source', source: PLUGIN_PAGES },
  { name: /^plugins\/[^/]+\/assets\/.+$/, what: 'a plugin’s asset', source: PLUGIN_PAGES },
  {
    name: /^modules\/[^/]+\.js$/,
    what: 'a custom module',
    source: inferred('a proposal for custom modules'),
  },
];

/** What plugins' package files are named like, when nothing refers to them. */
export const PLUGIN_PACKAGE_NAME =
  /^(?:branding\/)?plugins\/(?:[^/]+\/)*(?:[^/]+\.package\.json|plugin\.json)$/;

/** Where plugins lie below either root; what they bring along is free, as long as something refers to it. */
export const PLUGIN_DIRECTORY = 'plugins/';

/** The row of a path below `webapp2/`, of either root. */
export function webapp2File(path: string): FileFact | undefined {
  return fileFact(WEBAPP2_FILES, path.startsWith('branding/') ? path.slice('branding/'.length) : path);
}
