/** Each kind of package: what it is, how it is found, what its ZIP looks like, and what its reader does next. */

import type { Kind } from '../model/package.ts';
import type { Holding } from '../model/report.ts';
import type { Source } from './source.ts';
import {
  BRANDING_PAGES,
  DESKTOP_PAGE,
  PLUGIN_GUIDE,
  stated,
  THEME_PAGE,
  THEME_UPLOAD_PAGE,
} from './source.ts';

/** What somebody does with the archive, as one sentence. */
export interface NextStep {
  readonly text: string;
  /** Shown only when this holds; always when absent. */
  readonly when?: Holding;
  readonly source: Source;
}

/** One kind of package. */
export interface KindFact {
  /** What the package is, in a few words. */
  readonly what: string;
  /** The directory that its files lie in, wherever that is; '' for any. A package is named after the directory above it. */
  readonly home: string;
  /**
   * Paths below its home of which any one marks a package, the one that tells most first; `*` stands for part of a name,
   * a slash at the end for a directory.
   */
  readonly markers: readonly string[];
  /** What the names of the archive's entries begin with. */
  readonly zipPrefix: string;
  readonly nextSteps: readonly NextStep[];
  readonly source: Source;
}

/** Uploading a ZIP of webapp2 or webapp3, and making it seen. */
const UPLOAD_BRANDING: readonly NextStep[] = [
  {
    text: 'Upload the ZIP on the Management Node under Web App > Web App Branding (older versions: Services > Web App Customization).',
    source: BRANDING_PAGES,
  },
  {
    text: 'Choose the branding for a path under Web App > Web App Paths, so that its users see it.',
    source: BRANDING_PAGES,
  },
];

/** Every kind. */
export const KINDS: Readonly<Record<Kind, KindFact>> = {
  theme: {
    what: 'a theme: prompts, splash screens and layouts',
    home: '',
    markers: ['themeconfig.json', 'vendordata.json', 'custom_layout_*.json', '*_48kHz_mono.wav'],
    zipPrefix: '',
    nextSteps: [
      { text: 'Upload the ZIP on the Management Node under Services > Themes.', source: THEME_UPLOAD_PAGE },
      {
        text: 'Choose the theme in the services and Call Routing Rules that shall use it, or as the default theme in the global settings.',
        source: THEME_UPLOAD_PAGE,
      },
      {
        text: 'Uploading custom layouts needs a customlayouts licence.',
        when: 'custom-layouts',
        source: THEME_PAGE,
      },
    ],
    source: THEME_PAGE,
  },
  webapp1: {
    what: 'branding of the legacy web app',
    home: 'configuration',
    markers: ['settings.js', 'languages/', 'themes/'],
    zipPrefix: '',
    nextSteps: [
      {
        text: 'Upload the ZIP on the Management Node under Services > Web App Customization (newer versions: Web App > Web App Branding).',
        source: stated('Pexip docs, customize_webapp'),
      },
    ],
    source: DESKTOP_PAGE,
  },
  webapp2: {
    what: 'branding and plugins of webapp2',
    home: 'webapp2',
    markers: ['manifest.json', 'settings.json', 'branding/manifest.json', 'branding/settings.json'],
    zipPrefix: 'webapp2/',
    nextSteps: [
      ...UPLOAD_BRANDING,
      {
        text: 'Clients take the new branding only if its brandingID differs from the one that they have.',
        source: PLUGIN_GUIDE,
      },
      {
        text: 'Hosts that the plugins call must be allowed by the content security policy of the nodes.',
        when: 'plugins',
        source: PLUGIN_GUIDE,
      },
    ],
    source: PLUGIN_GUIDE,
  },
  webapp3: {
    what: 'branding and plugins of webapp3',
    home: 'webapp3/branding',
    markers: ['manifest.json'],
    zipPrefix: 'webapp3/branding/',
    nextSteps: UPLOAD_BRANDING,
    source: BRANDING_PAGES,
  },
  desktop: {
    what: 'branding of the desktop client, to be built with the vendor’s toolkit',
    home: '',
    markers: ['package/configuration/'],
    zipPrefix: '',
    nextSteps: [
      {
        text: 'Unpack the ZIP over the vendor’s pexip-branding toolkit, near the top of a drive.',
        source: DESKTOP_PAGE,
      },
      {
        text: 'On Windows, run windows\\branding.hta, enter product and company, and build; the results are in BRANDED.',
        source: DESKTOP_PAGE,
      },
      {
        text: 'The toolkit signs Windows packages only, with a PFX certificate; the others are unpacked, signed and packed again.',
        source: DESKTOP_PAGE,
      },
      {
        text: 'Users who had the client before delete its local settings, or the new defaults do not take effect.',
        source: DESKTOP_PAGE,
      },
      {
        text: 'The installer’s pictures and licence text are part of the Windows MSI only.',
        when: 'installer',
        source: DESKTOP_PAGE,
      },
    ],
    source: DESKTOP_PAGE,
  },
};

/** The kinds in the order in which they are looked for: the one that holds others first. */
export const KIND_NAMES: readonly Kind[] = ['desktop', 'webapp1', 'webapp2', 'webapp3', 'theme'];

/** By which files a package shows what it holds. */
const HOLDINGS: Readonly<Record<Holding, RegExp>> = {
  'custom-layouts': /^custom_layout_[^/]*\.json$/,
  plugins: /(?:^|\/)plugins\/[^/]+\//,
  installer: /^windows\/(?:wixui-[^/]*\.bmp|license\.rtf)$/i,
};

/** What of it matters for the next steps of its kind. `names` are those of its files within the package. */
export function holdingsOf(kind: Kind | 'unknown', names: readonly string[]): Holding[] {
  if (kind === 'unknown') return [];
  return KINDS[kind].nextSteps.flatMap(({ when }) =>
    when !== undefined && names.some((name) => HOLDINGS[when].test(name)) ? [when] : [],
  );
}
