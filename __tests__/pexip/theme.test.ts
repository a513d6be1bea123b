import type { LayoutMode } from '../../src/pexip/custom-layouts.ts';
import { BASE_CUSTOM_LAYOUTS, LAYOUT_LIMITS, LAYOUT_NAME } from '../../src/pexip/custom-layouts.ts';
import { DTMF_ACTIONS, DTMF_COMMAND, dtmfAction } from '../../src/pexip/dtmf.ts';
import { hasType } from '../../src/pexip/keys.ts';
import { builtInLayout, layoutName } from '../../src/pexip/layouts.ts';
import {
  isKnownPrompt,
  isPromptName,
  PROMPT_NAME,
  PROMPTS,
  playsOnConnect,
} from '../../src/pexip/prompts.ts';
import { elementKeys } from '../../src/pexip/theme-elements.ts';
import { themeFile, unusedFile } from '../../src/pexip/theme-files.ts';
import * as screens from '../../src/pexip/theme-screens.ts';
import {
  BASE_THEMECONFIG,
  THEME_COLOR,
  THEME_SETTINGS,
  themeSetting,
} from '../../src/pexip/theme-settings.ts';
import { DEFAULT_VENDORDATA } from '../../src/pexip/vendordata.ts';
import { describeShared, sharedJson } from './shared.ts';

describe('settings', () => {
  test.each(Object.entries(BASE_THEMECONFIG))(
    'the Base theme’s %s is known and of its type',
    (key, value) => {
      const fact = themeSetting(key);
      expect(fact).toBeDefined();
      expect(hasType(value, fact!.type)).toBe(true);
      if (key !== 'theme_version') expect(fact!.default).toEqual(value);
    },
  );

  test('texts use only the variables that they may', () => {
    for (const { key, variables, default: text } of THEME_SETTINGS) {
      if (typeof text !== 'string' || variables === undefined) continue;
      const used = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
      expect([key, used]).toEqual([key, variables]);
    }
  });

  test('colours have 6 or 8 digits', () => {
    expect(THEME_COLOR.test('0xFFFFFF')).toBe(true);
    expect(THEME_COLOR.test('0xff7ed957')).toBe(true);
    expect(THEME_COLOR.test('0xFFFFFFF')).toBe(false);
    expect(THEME_COLOR.test('#FFFFFF')).toBe(false);
  });
});

describe('DTMF', () => {
  test('the Base theme’s commands are those of the actions', () => {
    const commands = Object.fromEntries(DTMF_ACTIONS.map(({ command, action }) => [command, action]));
    expect(commands).toEqual(BASE_THEMECONFIG.dtmf_conference_control_commands);
  });

  test('commands are two keys of a telephone', () => {
    for (const { command } of DTMF_ACTIONS) expect(command).toMatch(DTMF_COMMAND.pattern);
    for (const wrong of ['*', '*77', 'A1', '* 7', '']) expect(wrong).not.toMatch(DTMF_COMMAND.pattern);
  });

  test('unknown actions have no row', () => {
    expect(dtmfAction('toggle_lock')?.command).toBe('*7');
    expect(dtmfAction('lock')).toBeUndefined();
  });
});

describe('layout names', () => {
  test('the Base theme’s are built in', () => {
    for (const name of BASE_THEMECONFIG.dtmf_allowed_layouts) expect(layoutName(name).type).toBe('built-in');
  });

  test('old names stand for new ones', () => {
    expect(layoutName('4:0')).toMatchObject({ type: 'alias', alias: { name: '2x2' } });
    for (const old of ['4:0', '9:0', '16:0', '25:0']) {
      const found = layoutName(old);
      expect(found.type === 'alias' && layoutName(found.alias.name).type).toBe('built-in');
    }
    expect(layoutName('one_main_twelve_around').type).toBe('unknown');
  });

  test('a grid of n by n shows n times n mains', () => {
    for (const n of [2, 3, 4, 5]) expect(builtInLayout(`${n}x${n}`)?.mains).toBe(n * n);
  });

  test('views are found, and Base custom layouts are none', () => {
    expect(builtInLayout('one_main_seven_pips')?.name).toBe('1:7');
    expect(builtInLayout('ac')?.view).toBe('five_mains_seven_pips');
    expect(builtInLayout('one_main_nine_around')).toBeUndefined();
  });
});

describe.each(BASE_CUSTOM_LAYOUTS.map((layout) => [layout.name, layout] as const))(
  'Base layout %s',
  (name, layout) => {
    const modes = [...layout.modes, ...(layout.pres_modes ?? [])];

    test('has a name that is allowed', () => {
      expect(name).toMatch(LAYOUT_NAME);
    });

    test('has slots on its grid, as many as it says, apart from each other', () => {
      for (const mode of modes) {
        const [columns, rows] = mode.grid_size;
        expect(columns).toBe(rows);
        expect(columns).toBeLessThanOrEqual(LAYOUT_LIMITS.gridSize);
        expect(mode.constraints.max_slots).toBe(mode.slots.length);
        expect(mode.slots.length).toBeLessThanOrEqual(LAYOUT_LIMITS.slots);
        expect(mode.slot_padding ?? LAYOUT_LIMITS.defaultPadding).toBeLessThanOrEqual(LAYOUT_LIMITS.padding);
        const cells = cellsOf(mode);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.every((cell) => cell.split(',').every((part) => Number(part) < columns))).toBe(true);
      }
    });

    test('presents in the first slot of presentation modes alone', () => {
      const presents = (mode: LayoutMode) => mode.slots.map((slot) => slot.is_presentation_slot ?? false);
      for (const mode of layout.modes) expect(presents(mode)).not.toContain(true);
      for (const mode of layout.pres_modes ?? []) expect(presents(mode).lastIndexOf(true)).toBe(0);
    });
  },
);

function cellsOf(mode: LayoutMode): string[] {
  return mode.slots.flatMap(({ start_x, start_y, width }) =>
    Array.from(
      { length: width * width },
      (_, i) => `${start_x + (i % width)},${start_y + Math.floor(i / width)}`,
    ),
  );
}

describe('screens', () => {
  test('default labels and icons exist', () => {
    for (const screen of screens.SCREENS) {
      if (screen.label)
        expect(screens.defaultLabel(screen.label)).toMatchObject({ screen: screen.key, text: screen.text });
      if (screen.icon) expect(screens.BASE_ICONS.map(({ file }) => file)).toContain(screen.icon);
    }
    for (const { screen } of screens.DEFAULT_LABELS) expect(screens.isKnownScreen(screen)).toBe(true);
    for (const { screens: keys } of screens.SPLASH_VARIABLES) {
      for (const key of keys) expect(screens.isKnownScreen(key)).toBe(true);
    }
  });

  test('known ones, families and slips', () => {
    expect(screens.isKnownScreen(screens.PIN_SCREEN)).toBe(true);
    expect(screens.isKnownScreen('test_call_welcome')).toBe(true);
    expect(screens.isKnownScreen('pin_enter')).toBe(false);
  });

  test('element keys depend on the type', () => {
    const keys = (type: string) => elementKeys(type).map(({ key }) => key);
    expect(keys('icon')).toContain('path');
    expect(keys('icon')).not.toContain('label');
    expect(keys('text')).toEqual(expect.arrayContaining(['type', 'label', 'font_size', 'color', 'offset_y']));
    expect(keys('text')).not.toContain('path');
    expect(keys('video')).toContain('label');
  });

  test('Base files have the names that references must have', () => {
    for (const { file } of screens.BASE_BACKGROUNDS)
      expect(file.startsWith(screens.BACKGROUND_PREFIX)).toBe(true);
    for (const { file } of screens.BASE_ICONS) expect(file).toMatch(screens.BASE_ICON_NAME);
  });
});

describe('prompts', () => {
  test('known names have the form of all', () => {
    for (const { file } of PROMPTS) expect(file).toMatch(PROMPT_NAME.pattern);
  });

  test('names', () => {
    expect(isKnownPrompt('conf-capacity_exceeded_48kHz_mono.wav')).toBe(true);
    expect(isPromptName('conf-waiting_for_chair_48kHz_mono.wav')).toBe(true);
    expect(isPromptName('conf-capacity_exceeded_44kHz_mono.wav')).toBe(false);
    expect(isPromptName('Conf Capacity_48kHz_mono.wav')).toBe(false);
    expect(isPromptName('sub/conf-x_48kHz_mono.wav')).toBe(false);
  });

  test('those that begin with silence', () => {
    expect(playsOnConnect('2sd-number-pound-key_48kHz_mono.wav')).toBe(true);
    expect(playsOnConnect('conf-get_pin_48kHz_mono.wav')).toBe(true);
    expect(playsOnConnect('2sd-number-not-valid-try-again_48kHz_mono.wav')).toBe(false);
  });
});

describe('files', () => {
  test.each([
    ['themeconfig.json', 'settings'],
    ['vendordata.json', 'endpoints'],
    ['custom_layout_x.json', 'layout'],
    ['pinning_config.json', 'pinning'],
    ['background_4.jpg', 'background'],
    ['presence_avatar_image.jpg', 'avatar'],
    ['conf-x_48kHz_mono.wav', 'prompt'],
    ['icon_welcome.svg', 'icon'],
    ['watermark_icon.png', 'watermark'],
    ['anything.svg', 'graphic'],
  ])('%s is a %s', (name, role) => {
    expect(themeFile(name)?.role).toBe(role);
  });

  test.each(['other.json', 'other.jpg', 'background.jpeg', 'notes.txt', 'sub/icon_x.svg'])(
    '%s is unknown',
    (name) => {
      expect(themeFile(name)).toBeUndefined();
    },
  );

  test('what gateway calls ignore', () => {
    expect(unusedFile('conf-x_48kHz_mono.wav', 'gateway')).toBeDefined();
    expect(unusedFile('conf-x_48kHz_mono.wav', 'gateway-interop')).toBeUndefined();
    expect(unusedFile('conf-x_48kHz_mono.wav', 'vmr')).toBeUndefined();
    expect(unusedFile('watermark_icon.png', 'gateway-interop')).toBeDefined();
    expect(unusedFile('watermark_mute_icon.png', 'gateway')).toBeUndefined();
    expect(unusedFile('background.jpg', 'gateway')).toBeUndefined();
  });
});

describeShared('the Base theme’s files', () => {
  test('themeconfig.json', () => {
    expect(BASE_THEMECONFIG).toEqual(sharedJson('samples/base-theme/themeconfig.json'));
  });

  test('vendordata.json', () => {
    expect(DEFAULT_VENDORDATA).toEqual(sharedJson('samples/base-theme/vendordata.json'));
  });

  test.each(BASE_CUSTOM_LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (name, layout) => {
    expect(layout).toEqual(sharedJson(`samples/base-theme/custom_layout_${name}.json`));
  });
});
