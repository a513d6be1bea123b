// Brand assets for the benchmark: real structures, synthetic content, the same bytes in every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from '../scripts/load.mjs';

const { paintedJpeg } = load('__tests__/support/painted-images.ts');
const RATE = 48_000;

/** A mono 16-bit prompt: words under noise after two seconds of silence at most, so that neither loudness nor deflate is trivial. */
export function prompt(seconds, seed = 1) {
  const samples = Math.round(RATE * seconds);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  let state = seed;
  for (let index = 0; index < samples; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const swell = Math.sin((index / samples) * Math.PI);
    const level = ((state >>> 16) / 32_768 - 1) * 0.2 + Math.sin(index / 20) * 0.2;
    bytes.writeInt16LE(Math.round(level * swell * 32_767), 44 + index * 2);
  }
  return bytes;
}

const icon = (path) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="120" height="120"><path fill="#fff" d="${path}"/></svg>\n`;
const ICONS = {
  'icon_bell.svg': icon('M12 2a7 7 0 0 0-7 7v7l-2 3h18l-2-3V9a7 7 0 0 0-7-7z'),
  'icon_lock.svg': icon('M7 10V7a5 5 0 0 1 10 0v3h2v11H5V10zm2 0h6V7a3 3 0 0 0-6 0z'),
  'icon_person.svg': icon('M12 3a5 5 0 1 0 0.01 0zM2 22a10 9 0 0 1 20 0z'),
  'icon_clock.svg': icon('M12 2a10 10 0 1 0 0.01 0zM11 6h2v6l4 3-1 2-5-4z'),
  'icon_cross.svg': icon('M5 3l7 7 7-7 2 2-7 7 7 7-2 2-7-7-7 7-2-2 7-7-7-7z'),
  'icon_door.svg': icon('M5 2h14v20H5zM15 11h2v2h-2z'),
};

const text = (label, more = {}) => ({ type: 'text', label, ...more });
const drawn = (path, more = {}) => ({ type: 'icon', path, ...more });
const background = { path: 'background.jpg' };
const SETTINGS = {
  theme_version: 2,
  recording_indicator_text: 'Acme records this meeting',
  plus_n_indicator_bg_color: '0x0B3D60',
  dtmf_allowed_layouts: ['1:7', 'ac', '2x2', 'acme_panel'],
  splash_screens: {
    screens: {
      welcome: {
        background,
        elements: [
          drawn('icon_person.svg', { offset_y: 160 }),
          text('welcome', { font_size: 72, offset_y: 420 }),
        ],
      },
      waiting_for_host: { background, elements: [drawn('icon_clock.svg'), text('wait')] },
      pin_entry: { background, elements: [drawn('icon_lock.svg'), text('pin'), { type: 'pin_digits' }] },
      error_capacity_exceeded: {
        background: { color: '0x5a1212' },
        elements: [drawn('icon_door.svg'), text('full')],
      },
      no_presentation: { background, elements: [drawn('icon_bell.svg')] },
      timeout: { background, elements: [drawn('icon_cross.svg'), text('late')] },
    },
    labels: {
      welcome: 'Welcome to Acme',
      wait: 'Your host will let you in',
      pin: 'Enter your PIN',
      full: 'We are full right now',
      late: 'Nobody came',
    },
  },
  classification: {
    levels: {
      1: { text: 'Internal', color: '0xffffffff', bgcolor: '0xff0b3d60' },
      2: { text: 'Confidential', color: '0xffffffff', bgcolor: '0xff8b0000' },
    },
    default: 1,
  },
};
const VENDORS = { endpoints_by_display_count: { 2: ['Acme-Board Pro'] } };
const slot = (start_x, start_y, width, more = {}) => ({ start_x, start_y, width, ...more });
const LAYOUT = {
  name: 'acme_panel',
  background_color: '#0b3d60',
  modes: [
    {
      grid_size: [2, 2],
      constraints: { min_slots: 1, max_slots: 1 },
      slots: [slot(0, 0, 2, { is_speaker_slot: true })],
    },
    {
      grid_size: [4, 4],
      constraints: { min_slots: 2, max_slots: 5 },
      slots: [slot(0, 0, 3, { is_speaker_slot: true }), ...[0, 1, 2, 3].map((y) => slot(3, y, 1))],
    },
  ],
};
const PROMPTS = [
  'conf-capacity_exceeded_48kHz_mono.wav',
  'conf-enter_pin_48kHz_mono.wav',
  'conf-participant_locked_out_48kHz_mono.wav',
  'conf-welcome_48kHz_mono.wav',
];

let picture;
/** A sky over a hill in 1920x1080, made once. */
function backgroundBytes() {
  picture ??= paintedJpeg(1920, 1080, (x, y) => {
    const sky = [64 + y / 8 + 8 * Math.sin(x / 9), 20 + y / 14, 64 + 8 * Math.cos(y / 7 + x / 11)];
    return Math.abs(x - 700) * 0.75 + 200 < y ? sky.map((level) => level + 24) : sky;
  });
  return picture;
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a real small theme (14 files, 0.5 MB): name to content. `seed` makes its prompts its own. */
export function smallTheme(seed = 1) {
  return {
    'themeconfig.json': json(SETTINGS),
    'vendordata.json': json(VENDORS),
    'custom_layout_acme_panel.json': json(LAYOUT),
    ...ICONS,
    'background.jpg': backgroundBytes(),
    ...Object.fromEntries(PROMPTS.map((name, index) => [name, prompt(1, seed * PROMPTS.length + index)])),
  };
}

/** Writes files, by their path below a directory. */
export function write(directory, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
