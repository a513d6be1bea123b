import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { differencesText } from '../../src/report/differences.ts';
import { differencesMarkdown } from '../../src/report/differences-markdown.ts';
import { changesOf } from '../support/differences.ts';
import { markdownFaults } from '../support/markdown.ts';
import { themeFiles } from '../support/themes.ts';

/** A setting of any shape, with names that a theme may have. */
const value = fc.jsonValue({ maxDepth: 4 });
const element = fc.dictionary(
  fc.constantFrom('type', 'label', 'path', 'offset_x', 'offset_y', 'width', 'font_size', 'color', 'glow'),
  fc.oneof(value, fc.constantFrom('icon', 'text', 'pin_digits', '0xffffffff', '0x000000', 12, 24)),
);
const screens = fc.dictionary(
  fc.constantFrom('welcome', 'pin_entry'),
  fc.record(
    {
      elements: fc.oneof(fc.array(element, { maxLength: 4 }), value),
      background: value,
      helper_lines: value,
    },
    { requiredKeys: [] },
  ),
);
const settings = fc.record(
  {
    theme_version: fc.constant(2),
    splash_screens: fc.oneof(fc.record({ screens, labels: value }, { requiredKeys: [] }), value),
    classification: fc.oneof(fc.record({ levels: value }), value),
    dtmf_conference_control_commands: value,
    dtmf_allowed_layouts: value,
    recording_indicator_text: value,
    other: value,
  },
  { requiredKeys: ['theme_version'] },
);
const FILES = {
  'custom_layout_a.json': fc.record(
    {
      name: value,
      modes: fc.oneof(
        fc.array(fc.record({ slots: value, constraints: value, grid_size: value }, { requiredKeys: [] }), {
          maxLength: 3,
        }),
        value,
      ),
      pres_modes: value,
    },
    { requiredKeys: [] },
  ),
  'vendordata.json': fc.dictionary(fc.string(), value),
};
const theme = fc
  .tuple(settings, fc.record(FILES))
  .map(([config, files]) => themeFiles(config, files as Record<string, object>));

const sameValues = (one: object, other: object) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

test('nothing differs from itself', async () => {
  await fc.assert(
    fc.asyncProperty(theme, async (files) => {
      expect(await changesOf(files, files)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('what differs is told in words, and formatting is all only when the values are equal', async () => {
  await fc.assert(
    fc.asyncProperty(theme, theme, async (before, after) => {
      const [changed] = await changesOf(before, after);
      const told = changed?.differences ?? [];
      for (const name of ['themeconfig.json', 'custom_layout_a.json', 'vendordata.json']) {
        const path = `acme/${name}`;
        const values = told.filter((one) => one.path === path && one.formattingOnly !== true);
        expect(values.length === 0).toBe(sameValues(before[path] as object, after[path] as object));
      }
      for (const { change, words } of told) expect(change === 'changed' ? words : 'said').not.toBe('');
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    }),
    { numRuns: 60 },
  );
});

test('another way of writing the same values is formatting', async () => {
  await fc.assert(
    fc.asyncProperty(settings, async (config) => {
      const reversed = JSON.stringify(config, (_, node: unknown) =>
        typeof node === 'object' && node !== null && !Array.isArray(node)
          ? Object.fromEntries(Object.entries(node).reverse())
          : node,
      );
      const changes = await changesOf(themeFiles(config), themeFiles(`${reversed}\n`));
      const told = changes.flatMap(({ differences }) => differences);
      expect(told.every(({ formattingOnly }) => formattingOnly === true)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('no text of a file acts or hides where it is told', async () => {
  const evil = fc
    .array(
      fc.constantFrom(
        '`',
        '``',
        '|',
        '\n::error::x',
        '##[error]',
        '\u202e',
        '\u200b',
        '<img>',
        '@octocat',
        '](x)',
        '\u001b[2J',
        'a',
        ' ',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const labels = fc.dictionary(evil, evil, { maxKeys: 4 });
  const hostile = labels.map((texts) => themeFiles({ splash_screens: { labels: texts } }));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (before, after) => {
      const changes = await changesOf(before, after);
      expect(markdownFaults(differencesMarkdown(changes))).toEqual([]);
      const lines = differencesText(changes).split('\n');
      expect(lines.filter((line) => /^\s*::|##\[|[\p{Cc}\p{Cf}]/u.test(line))).toEqual([]);
      const told = changes.reduce((sum, { differences }) => sum + differences.length, 0);
      expect(lines.filter((line) => line.startsWith('    ')).length).toBeLessThanOrEqual(told);
    }),
    { numRuns: 60 },
  );
});

describe('bounds', () => {
  const many = (count: number, text: string) =>
    themeFiles({
      splash_screens: {
        labels: Object.fromEntries(Array.from({ length: count }, (_, at) => [`l${at}`, text])),
      },
    });

  test('so many differences of a file are told, the rest is counted', async () => {
    const [changed] = await changesOf(many(1000, 'a'), many(1000, 'b'));
    expect(changed?.differences).toHaveLength(200);
    expect(changed?.more).toBe(800);
  });

  test('values are handed on up to a length', async () => {
    const [changed] = await changesOf(many(1, 'a'), many(1, 'b'.repeat(100_000)));
    expect(changed?.differences[0]?.before).toBe('a');
    expect(changed?.differences[0]).not.toHaveProperty('after');
    expect(changed?.differences[0]?.words.length).toBeLessThan(200);
  });

  test('lists and screens of many thousands are compared in time that grows with them', async () => {
    const large = (turn: number) => {
      const elements = Array.from({ length: 20_000 }, (_, at) => ({ type: `t${at}`, offset_y: at * turn }));
      const list = Array.from({ length: 20_000 }, (_, at) => `${at * turn}`);
      return themeFiles({
        dtmf_allowed_layouts: list,
        splash_screens: { screens: { welcome: { elements } } },
      });
    };
    const [changed] = await changesOf(large(1), large(2));
    expect(changed?.differences.map(({ what }) => what)).toEqual(['welcome', 'dtmf_allowed_layouts']);
  }, 20_000);
});
