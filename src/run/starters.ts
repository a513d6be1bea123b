/** A minimal package of each kind, in which `check` finds nothing: where a brand begins. */

import { plainJpeg, type RgbColor } from '../formats/image/plain-jpeg.ts';
import type { Kind } from '../model/package.ts';
import { CANVAS } from '../pexip/theme-screens.ts';
import { THEME_VERSION } from '../pexip/theme-settings.ts';
import { AUDIO_SHARE_IN_KBPS, BUILT_IN_LANGUAGE } from '../pexip/webapp1-setting.ts';
import { WEBAPP3_VERSION } from '../pexip/webapp3.ts';

/** What a starter is made for. */
export interface StarterOptions {
  /** What people call the brand. */
  readonly brand: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}
/** Contents by path, relative to the package's own directory. */
export type StarterFiles = Readonly<Record<string, string | Uint8Array>>;

/** The starter of a kind. */
export function starterOf(kind: Kind, options: StarterOptions): StarterFiles {
  return STARTERS[kind](options);
}

const STARTERS: Readonly<Record<Kind, (options: StarterOptions) => StarterFiles>> = {
  theme,
  webapp1: (options) => below('configuration', legacyClient(options)),
  webapp2,
  webapp3,
  desktop: (options) => below('package/configuration', legacyClient(options)),
};

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const below = (directory: string, files: StarterFiles): StarterFiles =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${directory}/${path}`, content]));

/** From light to dark; each has the contrast that the web app needs. */
const PALETTE = [
  '#eef3f8',
  '#d6e2ee',
  '#b1c7dd',
  '#86a7c8',
  '#5a83ad',
  '#3d6690',
  '#305478',
  '#264361',
  '#1d3349',
  '#152535',
  '#0d1824',
];
const [GROUND = '', DARKEST = ''] = [PALETTE[7], PALETTE[10]];

function theme({ brand }: StarterOptions): StarterFiles {
  return {
    'themeconfig.json': json({
      theme_version: THEME_VERSION,
      splash_screens: {
        screens: {
          welcome: {
            background: { path: 'background.jpg' },
            elements: [
              { type: 'icon', path: 'icon_brand.svg', offset_y: 160 },
              { type: 'text', label: 'welcome', offset_y: 420, font_size: 72 },
            ],
          },
        },
        labels: { welcome: `Welcome to ${brand}` },
      },
    }),
    'background.jpg': background(),
    'icon_brand.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 160 160">
  <circle cx="80" cy="80" r="76" fill="${PALETTE[4]}"/>
  <path d="M48 104V56h64v48H80l-20 20v-20z" fill="#FFFFFF"/>
</svg>
`,
  };
}

/** From the brand's ground at the top to its darkest shade. */
function background(): Uint8Array {
  const { widthInPixels: width, heightInPixels: height } = CANVAS;
  const [top, bottom] = [rgb(GROUND), rgb(DARKEST)];
  const mixed = (from: number, to: number, part: number) => from + (to - from) * part;
  return plainJpeg(width, height, (row) => {
    const part = (row * 16) / height;
    return {
      red: mixed(top.red, bottom.red, part),
      green: mixed(top.green, bottom.green, part),
      blue: mixed(top.blue, bottom.blue, part),
    };
  });
}

function rgb(color: string): RgbColor {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return { red: channel(1), green: channel(3), blue: channel(5) };
}

/** What webapp1 and the desktop client have in common; paths are relative to `configuration/`. */
function legacyClient({ brand }: StarterOptions): StarterFiles {
  return {
    'settings.js': `// What differs from the client's own settings.
var applicationSettings = {
  languages: { 'English (US)': '${BUILT_IN_LANGUAGE}' },
  bandwidths: [
    { name: 'IDS_BANDWIDTH_LOW', value: 192 + ${AUDIO_SHARE_IN_KBPS} },
    { name: 'IDS_BANDWIDTH_HIGH', value: 1200 + ${AUDIO_SHARE_IN_KBPS} },
  ],
};

// What users have at first and can change.
var defaultUserSettings = {
  language: '${BUILT_IN_LANGUAGE}',
  defaultBandwidth: 1200 + ${AUDIO_SHARE_IN_KBPS},
};
`,
    'languages/en-us.json': json({
      IDS_BANDWIDTH_LOW: 'Low ({{bandwidth}} kbps)',
      IDS_BANDWIDTH_HIGH: 'High ({{bandwidth}} kbps)',
      IDS_CONNECT_LOADING: `${brand} connects you to {{alias}}`,
    }),
    'themes/default/brand.css': `.brand-primary {
  color: #ffffff;
  background-color: ${GROUND};
}
`,
  };
}

function webapp2({ now }: StarterOptions): StarterFiles {
  const plugin = 'plugins/raise-hand/raise-hand.plugin';
  return below('webapp2', {
    'manifest.json': json({ brandingID: String(now), isSettingsBranded: true }),
    'settings.json': json({
      plugins: [{ id: 'raise-hand', srcURL: `${plugin}.package.json`, enabled: true }],
    }),
    [`${plugin}.package.json`]: json({
      id: 'raise-hand',
      name: 'Raise hand',
      description: 'Tells the meeting that somebody would like to speak',
      version: 1.0,
      srcURL: 'raise-hand.plugin.js',
      allowUnload: true,
      platforms: ['web', 'electron'],
      participantRoles: ['chair', 'guest'],
      menuItems: { toolbar: [{ icon: 'hand.svg#hand', label: 'Raise hand', action: 'raiseHand' }] },
    }),
    [`${plugin}.js`]: `(function () {
  function load() {}

  function unload() {}

  function raiseHand() {
    PEX.pluginAPI.sendChatMessage('I would like to speak.');
  }

  PEX.pluginAPI.registerPlugin({
    id: 'raise-hand',
    load: load,
    unload: unload,
    raiseHand: raiseHand,
  });
})();
`,
    'plugins/raise-hand/hand.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <path id="hand" d="M11 2h2v9h1V4h2v8h1V6h2v10a6 6 0 0 1-6 6h-2a6 6 0 0 1-5-3l-3-6 2-1 2 3h1V4h2v7h1z"/>
</svg>
`,
  });
}

function webapp3({ brand }: StarterOptions): StarterFiles {
  return below('webapp3/branding', {
    'manifest.json': json({
      version: WEBAPP3_VERSION.value,
      meta: { name: brand, brandVersion: '1.0.0', baseColor: GROUND },
      appTitle: `${brand} meetings`,
      brandName: brand,
      backgroundColor: DARKEST,
      colorPalette: PALETTE,
      translations: { en: './en.json' },
    }),
    'en.json': json({ common: { 'a-pexip-meeting': 'A {{brandName}} meeting' } }),
  });
}
