import fc from 'fast-check';
import {
  commandData,
  commandProperty,
  forJson,
  forLog,
  forPatch,
  forTerminal,
  visible,
} from '../../src/report/escape.ts';
import { cell, code, prose } from '../../src/report/markdown-text.ts';

/** Strings in which hostile pieces are common. */
const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('::', '::error::', '##[', '##[error]', '%', ',', '\n', '\r', '\u001b[31m'),
      },
      fc.constantFrom(
        '\u009b',
        '\u2028',
        '\u0085',
        '\u202e',
        '\u{e0041}',
        '\u2064',
        '\t',
        ' ',
        '|',
        '`',
        '\\',
        '@team',
        '<img>',
        '](',
        '*',
        '_',
        '#1',
      ),
      fc.constantFrom('https://example.org', 'www.example.org', '\ufeff', '\0', '$x$', '--', '\ud800', '😀'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What a runner of GitHub Actions takes for a command: `::name` at a line's start, `##[name]` anywhere. */
const isCommand = (line: string): boolean => /^\s*::|##\[/u.test(line);
const acts = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2060-\u206f\u200e\u200f\ufeff\u{e0000}-\u{e0fff}]/u;

const oneLine = { forTerminal, forLog, code, prose };
test.each(Object.entries(oneLine))('%s gives one line that nothing obeys', (_, escaped) => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = escaped(text);
      expect(shown).not.toMatch(acts);
      expect(isCommand(shown)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('log lines hold no command wherever they are put', () => {
  fc.assert(
    fc.property(hostile, (text) => !forLog(text).includes('::')),
    { numRuns: 500 },
  );
});

test('plain text stays as it is', () => {
  const text = 'Expected 48000 Hz, found 44100 Hz: “ä” {{x}} a::b 😀';
  expect(forTerminal(text)).toBe(text);
  expect(forPatch(`+${text}\t\r\n ${text}`)).toBe(`+${text}\t\r\n ${text}`);
  expect(prose('Two words, and a full stop.')).toBe('Two words, and a full stop.');
  expect(code('themes/acme/x.svg:3')).toBe('`themes/acme/x.svg:3`');
});

test('escapes are visible', () => {
  expect(forTerminal('a\u001b[2Jb\nc')).toBe('aU+001B[2JbU+000Ac');
  expect(forTerminal('a\u{e0041}')).toBe('aU+E0041');
  expect(forTerminal('::error::x')).toBe(':\u200b:error::x');
  expect(forTerminal('a ##[error]x')).toBe('a #\u200b#[error]x');
});

describe('a workflow command', () => {
  /** How a runner reads a line: the command, its properties and its data. */
  function parsed(line: string) {
    const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? [];
    const plain = (text: string) =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const pairs = properties.split(',').map((pair) => pair.split(/=(.*)/su).map(plain));
    return { command, properties: Object.fromEntries(pairs) as Record<string, string>, data };
  }

  test('is one line with the properties that were meant', () => {
    fc.assert(
      fc.property(hostile, hostile, (file, message) => {
        const line = `::error file=${commandProperty(file)},title=x::${commandData(message)}`;
        expect(line).not.toMatch(acts);
        const { command, properties } = parsed(line);
        expect(command).toBe('error');
        expect(Object.keys(properties)).toEqual(['file', 'title']);
        expect(properties.title).toBe('x');
      }),
      { numRuns: 500 },
    );
    const { properties } = parsed(`::error file=${commandProperty('a,b:c%0A')}::x`);
    expect(properties.file).toBe('a,b:c%0A');
  });
});

test('JSON means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, text) => {
      const json = forJson(JSON.stringify({ value, [text]: text }, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, [text]: text })));
      expect(json.replaceAll('\n', '')).not.toMatch(acts);
      expect(json.split('\n').some(isCommand)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('no line of a patch is a command', () => {
  fc.assert(
    fc.property(fc.array(hostile), (lines) => {
      const patch = lines.map((line) => ` ${line}`).join('\n');
      expect(forPatch(patch).split('\n').some(isCommand)).toBe(false);
      expect(forPatch(patch).replaceAll(/\r?\n|\t|\r$/g, '')).not.toMatch(acts);
    }),
    { numRuns: 300 },
  );
});

describe('Markdown', () => {
  test('a code span has one beginning and one end, and a table keeps its columns', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // Nothing but one code span, an element in which every sign is an entity, or words for what none can show.
        expect(code(text)).toMatch(
          /^(?:(?<!`)(`+)(?!`)(?:(?!(?<!`)\1(?!`)).)*\1…?|<code>[^<>`@]*<\/code>…?|nothing|\d+ × `U\+0020`)$/u,
        );
        expect(columns(`| ${cell(text)} | x |`)).toBe(2);
        expect(columns(`| ${prose(text)} | x |`)).toBe(2);
      }),
      { numRuns: 500 },
    );
  });

  /** Columns as GitHub counts them: a pipe with a backslash before it, of whatever meaning, is none. */
  const columns = (row: string) => row.slice(1, -1).split(/(?<!\\)\|/).length;

  test('prose has no markup, link, mention or reference that acts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = prose(text).replace(/`(?:#|0x)[\da-f]+`/gi, '');
        expect(shown).not.toMatch(/<|>|@\w|https?:\/\/|www\.|(?<!\\)(?:\\\\)*[`*_[\]#|~!$]/);
      }),
      { numRuns: 500 },
    );
    expect(prose('<b>@team *x* [a](http://b.c) $x$ #12')).toBe(
      '&lt;b&gt;@\u200bteam \\*x\\* \\[a\\](http\u200b://b.c) \\$x\\$ \\#\u200b12',
    );
  });

  test('a colour is code, and holds nothing that the file does not hold', () => {
    expect(prose('Found 2.11:1 (#ffffff on #9AB7C4).')).toBe('Found 2.11:1 (`#ffffff` on `#9AB7C4`).');
    expect(prose('Text in 0xffffffff on 0xf2f2f2, `#fff`')).toBe(
      'Text in `0xffffffff` on `0xf2f2f2`, \\``#fff`\\`',
    );
    expect(prose('x#abc #abcdefg ##[abc] &#123;')).not.toMatch(/(?<!\\)`/);
  });

  test('long text is cut', () => {
    expect(code('x'.repeat(5000)).length).toBeLessThan(400);
    expect(prose('|'.repeat(5000)).length).toBeLessThan(2100);
    expect(code('|'.repeat(5000)).length).toBeLessThan(700);
  });
});

test('each character is shown the same in plain company and in bad', () => {
  const shown = (character: string) => visible(`${character}\0`) === `${visible(character)}U+0000`;
  const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => !shown(character),
  );
  expect(others).toEqual([]);
});
