/** A project with everything that is ever drawn: a theme on a base, with every kind of screen, and one package of each other kind. */
import type { Content } from './check.ts';
import { layout, mode, slot } from './layouts.ts';
import { type Paint, paintedJpeg, paintedPng } from './painted-images.ts';
import { themeFiles } from './themes.ts';
import { sine, wav } from './wav.ts';

// Global objects are slow to reach in jest's sandbox.
const { abs, hypot, max, min, sin } = Math;

const icon = (body: string, size = 'width="120" height="120"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${size}>${body}</svg>`;

export const BELL = icon('<path fill="#fff" d="M12 2a7 7 0 0 0-7 7v7l-2 3h18l-2-3V9a7 7 0 0 0-7-7z"/>');
export const LOCK = icon(
  '<path fill="#fff" d="M7 10V7a5 5 0 0 1 10 0v3h2v11H5V10zm2 0h6V7a3 3 0 0 0-6 0z"/>',
);
export const PERSON = icon(
  '<circle cx="12" cy="8" r="5" fill="#ffd166"/><path fill="#ffd166" d="M2 22a10 9 0 0 1 20 0z"/>',
  'width="160" height="160"',
);
const DOT = icon('<circle cx="12" cy="12" r="10" fill="#7ed957"/>', '');

const mixed = (from: Paint, to: Paint, part: number) =>
  from.map((value, index) => value + ((to[index] ?? 0) - value) * part);

/** A dusk with two hills, in blocks of eight pixels. */
const dusk = (): Uint8Array =>
  paintedJpeg(1920, 1080, (x, y) => {
    const hill = abs(x - 700) * 0.75 + 200 < y || abs(x - 1500) * 0.8 + 420 < y;
    const sky = mixed([64, 12, 64], [200, 96, 72], y / 1080);
    return hill ? mixed(sky, [255, 255, 255], 0.12) : sky;
  });
const sea = (): Uint8Array =>
  paintedJpeg(1920, 1080, (_, y) => mixed([12, 61, 96], [30, 140, 158], y / 1080));
const logo = (width: number, height: number): Uint8Array =>
  paintedPng(width, height, (x, y) =>
    hypot(x - height / 2, y - height / 2) < height / 2.3 ||
    (x > height * 1.15 && y > height * 0.3 && y < height * 0.7)
      ? [11, 87, 164, 255]
      : [0, 0, 0, 0],
  );
const badge = (size: number): Uint8Array =>
  paintedPng(size, size, (x, y) =>
    hypot(x - size / 2 + 0.5, y - size / 2 + 0.5) < size / 2 ? [217, 119, 6, 255] : [0, 0, 0, 0],
  );

/** Words after so many seconds of silence, as loud as that in dBFS. */
export function prompt(seconds: number, silence: number, decibels: number): Uint8Array {
  const voice = sine(220, 0);
  const loudness = 10 ** (decibels / 20);
  return wav({
    seconds,
    samples: (t) =>
      t < silence || t > seconds - 0.4
        ? 0
        : max(-1, min(1, voice(t) * loudness * abs(sin(t * 5)) * (0.6 + 0.4 * sin(t * 1.7)))),
  });
}

const text = (label: string, more: object = {}) => ({ type: 'text', label, ...more });
const drawn = (path: string, more: object = {}) => ({ type: 'icon', path, ...more });

const SCREENS = {
  welcome: {
    background: { path: 'background.jpg' },
    elements: [
      drawn('icon_person.svg', { offset_y: 180 }),
      text('welcome', { font_size: 96 }),
      text('claim', { font_size: 44, color: '0xccffffff' }),
    ],
  },
  waiting_for_host: { elements: [drawn('icon_bell.svg', { width: 200 }), text('wait')] },
  pin_entry: {
    background: { color: '0x0b3d60' },
    elements: [drawn('icon_lock.svg'), text('pin'), { type: 'pin_digits', path: 'pin_dot.svg' }],
  },
  pin_invalid: { background: { color: '0xf2f2f2' }, elements: [text('wrong')] },
  virtual_reception_connecting: { elements: [text('connect')] },
  error_capacity_exceeded: {
    background: { color: '0x5a1212' },
    elements: [drawn('icon_bell.svg'), text('full')],
  },
  no_presentation: { background: { color: '0x2a6f97' }, elements: [text('long')] },
  timeout: { background: { path: 'background_lost.jpg' } },
  stream_waiting: {
    helper_lines: {},
    elements: [
      text('nobody'),
      drawn('icon_gone.svg', { offset_y: 1070, height: 300 }),
      text('claim', { offset_y: 1200 }),
    ],
  },
  direct_media_welcome: { background: { path: 'background.jpg' } },
};

/** The demo theme's settings. */
export const SETTINGS = {
  plus_n_indicator_text_color: '0x0b3d60',
  plus_n_indicator_bg_color: '0xffd166',
  recording_indicator_text: 'Aufnahme läuft',
  conference_locked_indicator_n_waiting_text: '{number_of_waiting_participants} vor der Tür',
  splash_screens: {
    screens: SCREENS,
    labels: {
      welcome: 'Welcome to Acme',
      claim: 'We build bridges',
      wait: 'Your host will let you in',
      pin: 'Enter your PIN\nthen press #',
      wrong: 'This PIN is wrong',
      connect: 'Connecting to {conference_name}',
      full: 'We are full right now.\nPlease call again in a few minutes.',
      long: 'Nobody presents anything at the moment, but as soon as somebody does, you will see it here',
      connecting: 'Hold on',
    },
  },
  classification: {
    levels: {
      '1': { text: 'PUBLIC', color: '0xff000000', bgcolor: '0xff7ed957' },
      '2': { text: 'INTERNAL' },
      '3': { text: 'SECRET – do not record', color: '0xffffffff', bgcolor: '0xffb3261e' },
    },
    default: 1,
  },
};

const speaker = { is_speaker_slot: true };
const LAYOUTS = {
  'custom_layout_stage.json': layout(
    [
      mode(1, 1, [slot(0, 0, 1)]),
      mode(
        4,
        2,
        [
          slot(0, 1, 2, speaker),
          slot(2, 1, 2, speaker),
          ...[0, 1, 2, 3].map((x) => slot(x, 0, 1)),
          ...[0, 1, 2, 3].map((x) => slot(x, 3, 1)),
        ],
        { slot_padding: 0.01 },
      ),
    ],
    {
      name: 'stage',
      background_color: '#0b3d60',
      pres_modes: [
        mode(5, 2, [slot(0, 0, 4, { is_presentation_slot: true }), slot(4, 0, 1, speaker), slot(4, 1, 1)]),
      ],
    },
  ),
  'custom_layout_broken.json': layout(
    [
      mode(4, 1, [slot(0, 0, 2), slot(1, 1, 2), slot(3, 3, 2), slot('a', 0, 1)], { max_slots: 5 }),
      mode([3, 2], 6, [slot(0, 0, 1), slot(2, 1, 1)]),
      { slots: [slot(0, 0, 2), slot(2, 0, 1)], constraints: {} },
    ],
    { name: 'broken' },
  ),
};

/** The theme in `acme/`, its base in `base/`. */
export function demoTheme(): Record<string, Content> {
  return {
    ...themeFiles(SETTINGS, {
      'background.jpg': dusk(),
      'icon_person.svg': PERSON,
      'icon_bell.svg': BELL,
      'icon_lock.svg': LOCK,
      'pin_dot.svg': DOT,
      'watermark_icon.png': logo(200, 80),
      ...LAYOUTS,
      '2sd-number-pound-key_48kHz_mono.wav': prompt(7, 2, -14),
      '2sd-please-hold-connect-you_48kHz_mono.wav': prompt(5, 0.5, -14),
      'conf-call-will-be-disconnected_48kHz_mono.wav': prompt(6, 1, -14),
      'conf-capacity_exceeded_48kHz_mono.wav': prompt(6, 2, 6),
      'silent_48kHz_mono.wav': wav({ seconds: 1, samples: () => 0 }),
      'deep_48kHz_mono.wav': wav({ bits: 24 }),
    }),
    ...themeFiles({}, { 'background_test_call.jpg': sea() }, 'base'),
  };
}

const BRAND_CSS = `.brand-logo { background: url(logo.png) }
.brand-background { background: url(background.jpg) }
.brand-primary { color: #ffffff; background-color: #0b57a4 }
.brand-secondary { color: #6b7580; background: #9aa8b8 }
.button { background: rgba(11, 61, 96, 0.5) }`;

/** One package of each other kind. */
export function demoBrands(): Record<string, Content> {
  return {
    'legacy/configuration/settings.js': 'var applicationSettings = {};',
    'legacy/configuration/favicon.png': badge(16),
    'legacy/configuration/themes/default/brand.css': BRAND_CSS,
    'legacy/configuration/themes/default/logo.png': logo(200, 100),
    'legacy/configuration/themes/default/background.jpg': dusk(),
    'legacy/configuration/themes/default/conference-avatar.jpg': paintedJpeg(160, 160, (x, y) => [x, y, 160]),
    'two/webapp2/manifest.json': { brandingID: 1, isWatermarkBranded: true, isCustomBackgroundBranded: true },
    'two/webapp2/watermark_icon.png': logo(200, 100),
    'two/webapp2/favicon-32x32.png': badge(32),
    'two/webapp2/background.jpg': sea(),
    'three/webapp3/branding/manifest.json': {
      version: 0,
      meta: { name: 'Acme', baseColor: '#3c5974' },
      appTitle: 'Acme Meet',
      backgroundColor: '#0a2136',
      colorPalette: [
        '#EEF2F6',
        '#D5DEE8',
        '#B0C0D0',
        '#8BA2B8',
        '#6785A0',
        '#4B6B88',
        '#3C5974',
        '#2F475D',
        '#243748',
        '#1A2936',
        '#111A22',
      ],
      images: { logo: './logo.png', jumbotron: './jumbotron.jpg', card: './card.jpg' },
      favicon: { href: './favicon.png' },
    },
    'three/webapp3/branding/logo.png': logo(336, 160),
    'three/webapp3/branding/jumbotron.jpg': sea(),
    'three/webapp3/branding/card.jpg': dusk(),
    'three/webapp3/branding/favicon.png': badge(32),
  };
}
