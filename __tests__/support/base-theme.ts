/** A Base theme as a Management Node might give it, made up: names that nobody else has are its point. */
import { BASE_THEMECONFIG } from '../../src/pexip/theme-settings.ts';
import { DEFAULT_VENDORDATA } from '../../src/pexip/vendordata.ts';
import { bytesOf, type Content } from './check.ts';
import { jpeg } from './jpeg-images.ts';
import { layout } from './layouts.ts';
import { wav } from './wav.ts';
import { zipOf } from './zip.ts';

export const BELL =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="180" height="90"><circle cx="12" cy="12" r="9" fill="#fff"/></svg>';

const screens = {
  welcome: {
    elements: [
      { type: 'icon', path: 'icon_bell.svg', offset_y: 200 },
      { type: 'text', label: 'welcome', font_size: 80, offset_y: 420, align: 'left' },
    ],
  },
  pin_entry: { elements: [{ type: 'text', label: 'enter_pin' }, { type: 'pin_digits' }] },
  lounge: { background: { path: 'background_lounge.jpg' }, elements: [{ type: 'text', label: 'lounge' }] },
};
const labels = { welcome: 'Welcome', enter_pin: 'Enter the PIN', lounge: 'Please wait for {host_name}' };

/** Its settings: the defaults, one that is new, screens and labels. */
export const baseSettings = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...BASE_THEMECONFIG,
  clock_format: '24h',
  show_clock: true,
  splash_screens: { screens, labels },
  ...more,
});

/** Its files. */
export const baseFiles = (
  more: Readonly<Record<string, Content | undefined>> = {},
): Record<string, Content> => {
  const all = {
    'themeconfig.json': baseSettings(),
    'vendordata.json': DEFAULT_VENDORDATA,
    'background.jpg': jpeg({ width: 1920, height: 1080 }),
    'background_lounge.jpg': jpeg({ width: 1920, height: 1080 }),
    'icon_bell.svg': BELL,
    'indicator_lock.svg': BELL,
    'conf-lounge_48kHz_mono.wav': wav({ seconds: 1 }),
    'custom_layout_stage.json': layout(undefined, { name: 'stage' }),
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])),
  ) as Record<string, Content>;
};

/** Its ZIP. */
export const baseZip = (files: Readonly<Record<string, Content>> = baseFiles()): Uint8Array =>
  zipOf(Object.entries(files).map(([name, content]) => ({ name, data: bytesOf(content) })));
