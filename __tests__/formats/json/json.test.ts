import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  at,
  decodeJson,
  entries,
  type Json,
  type JsonFault,
  type JsonNode,
  type JsonOptions,
  keyLocation,
  member,
  nodeLocation,
  plain,
} from '../../../src/formats/json/json.ts';
import { expectBounded } from '../../support/processor.ts';

const decode = (text: string, options: JsonOptions = { rootObject: false }) =>
  decodeJson(new TextEncoder().encode(text), options);

function json(text: string): Json {
  const decoded = decode(text);
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.value;
}

/** `line:column message` of an error. */
function problem(text: string, options?: JsonOptions): string {
  const decoded = decode(text, options);
  if (decoded.ok) return 'ok';
  return `${decoded.location?.line}:${decoded.location?.column} ${decoded.message}`;
}

function allFaults({ faults }: Json): readonly JsonFault[] {
  return [...faults.trailingCommas, ...faults.comments, ...faults.smartQuotes];
}

/** The text with every fault mended, from the last to the first. */
function mended(value: Json): string {
  let text = value.text;
  for (const { offset, length, insert } of [...allFaults(value)].sort((a, b) => b.offset - a.offset)) {
    text = text.slice(0, offset) + insert + text.slice(offset + length);
  }
  return text;
}

function nodes(node: JsonNode): JsonNode[] {
  if (node.type === 'array') return [node, ...node.items.flatMap(nodes)];
  if (node.type === 'object') return [node, ...node.members.flatMap((one) => nodes(one.value))];
  return [node];
}

/** What a JSON Pointer leads to (RFC 6901). */
function resolve(value: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (inside, step) => (inside as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    value,
  );
}

describe('a strict file', () => {
  const text = '{\n  "a/b": [1, "x\\n", true, null],\n  "c~": {"d": -0.5e3}\n}';

  test('becomes a tree with offsets and pointers', () => {
    const value = json(text);
    expect(plain(value.root)).toEqual({ 'a/b': [1, 'x\n', true, null], 'c~': { d: -500 } });
    const string = at(value, 'a/b', 1);
    expect(string).toEqual({ type: 'string', value: 'x\n', offset: 15, length: 5, pointer: '/a~1b/1' });
    expect(at(value, 'c~', 'd')).toMatchObject({ pointer: '/c~0/d' });
    expect(value.root).toMatchObject({ offset: 0, length: text.length, pointer: '' });
    expect(allFaults(value)).toEqual([]);
  });

  test('locates nodes and keys', () => {
    const value = json(text);
    const array = member(value.root, 'a/b');
    expect(array && nodeLocation(value, array)).toEqual({
      line: 2,
      column: 10,
      endLine: 2,
      endColumn: 32,
      pointer: '/a~1b',
    });
    const [first] = entries(value.root);
    expect(first && keyLocation(value, first)).toEqual({
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 8,
      pointer: '/a~1b',
    });
  });

  test('counts offsets without its byte order mark', () => {
    const value = json('\ufeff{"a": 1}');
    expect(value.bom).toBe(true);
    expect(at(value, 'a')).toMatchObject({ offset: 6 });
  });

  test('keeps typographic quotes, comment signs and commas inside of texts', () => {
    const text = '{"a": "say “hi”, //no /*x*/ ,]", "“b”": "‘"}';
    expect(allFaults(json(text))).toEqual([]);
    expect(plain(json(text).root)).toEqual(JSON.parse(text));
  });

  test('may hold lone surrogates', () => {
    expect(plain(json('["\\ud800"]').root)).toEqual(['\ud800']);
  });
});

describe('repeated keys', () => {
  test('are told, and the last one counts', () => {
    const value = json('{"a": 1,\n "b": {"x": 1, "x": 2},\n "a": 3, "a": 4}');
    expect(
      value.duplicates.map(({ key, pointer, location, first }) => [key, pointer, location.line, first.line]),
    ).toEqual([
      ['x', '/b/x', 2, 2],
      ['a', '/a', 3, 1],
      ['a', '/a', 3, 1],
    ]);
    expect(value.duplicates[1]?.location).toMatchObject({ column: 2, endColumn: 5 });
    expect(at(value, 'a')).toMatchObject({ value: 4 });
    expect(entries(value.root).map((one) => one.key)).toEqual(['a', 'b']);
    expect(plain(value.root)).toEqual({ a: 4, b: { x: 2 } });
  });

  test('are found in large objects too', () => {
    const many = Array.from({ length: 100 }, (_, i) => `"k${i % 99}": ${i}`).join();
    const value = json(`{${many}}`);
    expect(value.duplicates).toHaveLength(1);
    expect(member(value.root, 'k0')).toMatchObject({ value: 99 });
    expect(member(value.root, 'none')).toBeUndefined();
  });
});

test('looking into what is no object or list gives nothing', () => {
  const value = json('{"a": [1], "s": "text"}');
  expect(at(value, 'a', 'length')).toBeUndefined();
  expect(at(value, 'a', 1)).toBeUndefined();
  expect(at(value, 's', 'length')).toBeUndefined();
  expect(at(value, 'toString')).toBeUndefined();
  expect(member(undefined, 'a')).toBeUndefined();
  expect(entries(at(value, 'a'))).toEqual([]);
});

test('__proto__ is a key like any other', () => {
  const value = plain(json('{"__proto__": {"polluted": true}}').root) as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect((value as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('faults', () => {
  test.each([
    ['{"a": [1,],}', '{"a": [1]}', [2, 0, 0]],
    ['{"a": 1 // one\n}', '{"a": 1 \n}', [0, 1, 0]],
    ['// first\r\n{"a": /* b */ 1, /* c */ }', '\r\n{"a":  1  }', [1, 3, 0]],
    ['{"a": 1 /* x */ , }', '{"a": 1   }', [1, 1, 0]],
    ['{“a”: “b”}', '{"a": "b"}', [0, 0, 2]],
    ['{„a“: „b”, «c»: ‘d’, ‚e‘: ＂f＂}', '{"a": "b", "c": "d", "e": "f"}', [0, 0, 6]],
    ['{“key": "x”, "k2”: “y"}', '{"key": "x", "k2": "y"}', [0, 0, 4]],
    ['{"a”:"”, "b": "”}', '{"a":"", "b": ""}', [0, 0, 3]],
    ['["x”, "y”, "z"]', '["x", "y", "z"]', [0, 0, 2]],
    ['[“say "hi"”]', '["say \\"hi\\""]', [0, 0, 1]],
    ['[“say "hi", you”, “\\"b\\\\”]', '["say \\"hi\\", you", "\\"b\\\\"]', [0, 0, 2]],
    ['[“say “hi”, you”]', '["say “hi”, you"]', [0, 0, 1]],
    ['[„Hallo „Welt““, “x”]', '["Hallo „Welt“", "x"]', [0, 0, 2]],
    ['[‘don’t’, “don’t”, "“x”", 1]', '["don’t", "don’t", "“x”", 1]', [0, 0, 2]],
    ['[“a” /* b */, // “c”\n]', '["a" \n]', [1, 2, 1]],
  ])('%j means %j', (text, meant, [commas, comments, quotes]) => {
    const value = json(text);
    expect(plain(value.root)).toEqual(JSON.parse(meant));
    expect(JSON.parse(mended(value))).toEqual(JSON.parse(meant));
    const { faults } = value;
    expect([faults.trailingCommas.length, faults.comments.length, faults.smartQuotes.length]).toEqual([
      commas,
      comments,
      quotes,
    ]);
  });

  test('have exact places, and nodes keep the offsets of the file', () => {
    const value = json('{\n  “a”: [“b "c"”, 2,], // x\n  "d": 4\n}');
    expect(value.faults.trailingCommas).toEqual([
      { offset: 20, length: 1, insert: '', location: { line: 2, column: 19, endLine: 2, endColumn: 20 } },
    ]);
    expect(value.faults.comments).toEqual([
      { offset: 24, length: 4, insert: '', location: { line: 2, column: 23, endLine: 2, endColumn: 27 } },
    ]);
    expect(value.faults.smartQuotes[1]).toEqual({
      offset: 10,
      length: 7,
      insert: '"b \\"c\\""',
      location: { line: 2, column: 9, endLine: 2, endColumn: 16 },
    });
    expect(at(value, 'a')).toMatchObject({ offset: 9, length: 13 });
    expect(at(value, 'a', 0)).toMatchObject({ offset: 10, length: 7, value: 'b "c"' });
    expect(at(value, 'a', 1)).toMatchObject({ offset: 19, length: 1 });
    expect(at(value, 'd')).toMatchObject({ offset: 36, length: 1 });
  });
});

describe('a broken file', () => {
  test.each([
    ['', '1:1 The file holds no JSON value.'],
    [' \n', '2:1 The file holds no JSON value.'],
    ['// only', '1:8 The file holds no JSON value.'],
    ['{"a": 1\n"b": 2}', '1:8 A comma is missing after this value.'],
    ['{“a”: “x”\n “b”: “y”}', '1:10 A comma is missing after this value.'],
    ['{"a": "x “y”, z" "b": 1}', '1:17 A comma is missing after this value.'],
    ['[1/**/2]', '1:3 A comma is missing after this value.'],
    ['{"a" 1}', '1:5 A colon is missing after this key.'],
    ['{"a"=1}', '1:5 A colon must stand here, not “=”.'],
    ['{"a":1;"b":2}', '1:7 A comma must stand here, not a semicolon.'],
    ['{"a":}', '1:6 This key has no value.'],
    ['{"a", "b": 1}', '1:5 This key has no value.'],
    ['{"a":: 1}', '1:6 Here is a colon too many.'],
    ['[1,,2]', '1:4 Here is a comma too many.'],
    ['[,]', '1:2 Here is a comma too many.'],
    ['{"a":1,,}', '1:8 Here is a comma too many.'],
    ['{: 1}', '1:2 The key before this colon is missing.'],
    ['{"a":1}}', '1:8 Nothing may follow the last bracket.'],
    ['{"a":1},', '1:8 Nothing may follow the last bracket.'],
    ['1 2', '1:3 Nothing may follow the last value.'],
    ['{\n "a": [1, 2\n', '2:7 This “[” is never closed: “]” is missing.'],
    ['{"a":[1,2}', '1:10 “]” must close the “[” before “}” can stand here.'],
    ['["a":1]', '1:5 A list in “[…]” has no keys: “{…}” is needed here.'],
    ["{'a': 1}", '1:2 A key must be in straight double quotes.'],
    ['{a: 1}', '1:2 A key must be in straight double quotes.'],
    ['{"a": \'b, c\'}', '1:7 A text must be in straight double quotes.'],
    ['{"a": value}', '1:7 “value” is no value in JSON: a text must be in straight double quotes.'],
    ['[True]', '1:2 “True” must be written in small letters.'],
    ['[undefined]', '1:2 “undefined” is no value in JSON: null is the one for nothing.'],
    ['[NaN]', '1:2 “NaN” is no number in JSON.'],
    ['[-Infinity]', '1:2 “-Infinity” is no number in JSON.'],
    [
      '[0x1F]',
      '1:2 “0x1F” is a hexadecimal number: write it in decimal digits, or in straight double quotes.',
    ],
    ['[012]', '1:2 “012” begins with a needless zero: a number must not.'],
    ['[+1]', '1:2 “+1” begins with a plus sign: a number must not.'],
    ['[.5]', '1:2 “.5” is no number in JSON.'],
    ['{"a": "b\n"c": 1}', '1:7 This text has no closing quote.'],
    ['{“a: 1}', '1:2 This text has no closing quote.'],
    ['{"a": "one\ntwo", "b": 1}', '1:11 A line break inside a text must be written as \\n.'],
    ['["a\tb"]', '1:4 A tab inside a text must be written as \\t.'],
    ['["a\u0001"]', '1:4 The control character U+0001 inside a text must be removed or written as \\u0001.'],
    ['[“a\tb”]', '1:4 A tab inside a text must be written as \\t.'],
    ['["\\u12x4"]', '1:3 Exactly four hexadecimal digits must follow “\\u”.'],
    [
      '{"a": "He said "hi" x"}',
      '1:17 A comma is missing here; or the quote before is part of the text, and must be written as \\".',
    ],
    ['{"a":1 /* x}', '1:8 This comment is never closed, and JSON has no comments.'],
    ['{"a":1} # c', '1:9 JSON has no comments: delete the line that begins with “#”.'],
    ['{\n<<<<<<< HEAD\n', '2:1 This is a mark of an unfinished merge: choose one of the two versions.'],
    ['{\n=======\n', '2:1 This is a mark of an unfinished merge: choose one of the two versions.'],
    ['var x = {}', '1:1 The file must begin with “{”, not with “var”.'],
    ['<html>', '1:1 The file must begin with “{”, not with “<html>”.'],
    [
      '{\u00a0"a": 1}',
      '1:2 Here is a no-break space (U+00A0), which JSON does not allow between values: replace it by a plain space.',
    ],
  ])('%j: %s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  test('a bad escape says how to write a backslash', () => {
    expect(problem('["C:\\Users"]')).toMatch(/^1:5 A backslash inside a text must be written twice/);
  });

  test('nesting is limited, whatever else is wrong', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(problem(nested(200))).toBe('ok');
    expect(problem(nested(201))).toBe('1:201 Brackets may be nested at most 200 deep.');
    expect(problem(`${nested(201)}//`)).toBe('1:201 Brackets may be nested at most 200 deep.');
    expect(problem(nested(3), { maxDepth: 2 })).toBe('1:3 Brackets may be nested at most 2 deep.');
    expect(problem('['.repeat(100_000))).toBe('1:201 Brackets may be nested at most 200 deep.');
    expect(problem('[{"a":'.repeat(100_000))).toMatch(/at most 200 deep/);
    expect(problem(`["${'['.repeat(300)}\\"${'{'.repeat(300)}"]`)).toBe('ok');
  });

  test('the encoding comes first, then the syntax, then the root', () => {
    expect(decodeJson(new Uint8Array([0xff, 0xfe, 0x7b, 0]))).toMatchObject({
      ok: false,
      reason: 'encoding',
    });
    expect(decode('[1', {})).toMatchObject({ ok: false, reason: 'syntax' });
    expect(decode('\n[1]', {})).toEqual({
      ok: false,
      reason: 'root',
      message: 'The file must hold an object in “{…}”, not a list.',
      location: { line: 2, column: 1 },
    });
    expect(decode('[1,]', {})).toMatchObject({ ok: false, reason: 'root' });
    expect(decode('null', {})).toMatchObject({ ok: false, reason: 'root' });
    expect(decode('{}', {})).toMatchObject({ ok: true });
  });
});

describe('laws', () => {
  const values = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });
  const indent = fc.constantFrom(undefined, 1, '\t');

  test('any JSON value is read back, and each node stands for its part of the text', () => {
    fc.assert(
      fc.property(values, indent, (value, space) => {
        const text = JSON.stringify(value, null, space);
        const read = json(text);
        const meant: unknown = JSON.parse(text);
        expect(plain(read.root)).toEqual(meant);
        expect(allFaults(read)).toEqual([]);
        for (const node of nodes(read.root)) {
          const part: unknown = JSON.parse(text.slice(node.offset, node.offset + node.length));
          expect(part).toEqual(plain(node));
          expect(part).toEqual(resolve(meant, node.pointer));
        }
      }),
    );
  });

  test('comments and trailing commas are found wherever they are, and taking them out gives strict JSON', () => {
    const comment = fc.constantFrom('', ' ', '/**/', '/* "x", [ */', '// “y”,\n', '//\r');
    fc.assert(
      fc.property(
        values,
        fc.infiniteStream(comment),
        fc.infiniteStream(fc.boolean()),
        (value, comments, commas) => {
          const written = { comments: 0, commas: 0 };
          const gap = () => {
            const piece = comments.next().value as string;
            if (piece.startsWith('/')) written.comments++;
            return piece;
          };
          const comma = () => {
            if (!commas.next().value) return '';
            written.commas++;
            return `,${gap()}`;
          };
          const write = (part: unknown): string => {
            if (typeof part !== 'object' || part === null) return gap() + JSON.stringify(part) + gap();
            const items = Array.isArray(part)
              ? part.map(write)
              : Object.entries(part).map(
                  ([key, inner]) => `${gap()}${JSON.stringify(key)}${gap()}:${write(inner)}`,
                );
            const inside = items.length === 0 ? gap() : items.join() + comma();
            return gap() + (Array.isArray(part) ? `[${inside}]` : `{${inside}}`) + gap();
          };
          const read = json(write(value));
          const meant: unknown = JSON.parse(JSON.stringify(value));
          expect(plain(read.root)).toEqual(meant);
          expect(read.faults.comments).toHaveLength(written.comments);
          expect(read.faults.trailingCommas).toHaveLength(written.commas);
          expect(JSON.parse(mended(read))).toEqual(meant);
          expect(read.text.slice(read.root.offset, read.root.offset + 1)).toBe(JSON.stringify(meant)[0]);
        },
      ),
    );
  });

  test('texts between typographic quotes are read as they are', () => {
    const content = fc.stringMatching(/^[a-z ']{0,8}$/);
    const quotes = fc.constantFrom('“”', '„“', '«»', '”“', '““', '“"', '"”', '""');
    const text = fc.tuple(content, quotes);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
        const quoted = ([inside, [open, close]]: [string, string]) => `${open}${inside}${close}`;
        const read = json(
          `[${pairs.map(([key, value]) => `{${quoted(key)}: ${quoted(value)}}`).join(',\n')}]`,
        );
        const meant = pairs.map(([[key], [value]]) => ({ [key]: value }));
        expect(plain(read.root)).toEqual(meant);
        expect(JSON.parse(mended(read))).toEqual(meant);
        expect(read.faults.smartQuotes).toHaveLength(pairs.flat().filter(([, both]) => both !== '""').length);
      }),
    );
  });

  test('what native JSON.parse accepts is accepted, what it refuses is not without a fault, and nothing throws', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      'true',
      '“',
      '”',
      '‘',
      '//',
      '/*',
      '*/',
      '\\',
      '\n',
      ' ',
      '"k": ',
      "'",
      '\t',
      'é',
    );
    const soup = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
    const nearly = fc.tuple(values, fc.nat(), soup).map(([value, place, extra]) => {
      const text = JSON.stringify(value);
      const cut = place % (text.length + 1);
      return text.slice(0, cut) + extra + text.slice(cut);
    });
    fc.assert(
      fc.property(fc.oneof(soup, nearly, fc.string()), (text) => {
        const decoded = decode(text);
        const stripped = text.replace(/^\ufeff/, '');
        let strict = true;
        try {
          JSON.parse(stripped);
        } catch {
          strict = false;
        }
        expect(decoded.ok && allFaults(decoded.value).length === 0).toBe(strict);
        if (decoded.ok) expect(JSON.parse(mended(decoded.value))).toEqual(plain(decoded.value.root));
        else expect(decoded.message).not.toBe('The file is no valid JSON.');
      }),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeJson(bytes).ok === 'boolean'));
  });
});

describe('time', () => {
  // Each was quadratic in a naive reader. The bound is far above what is measured (about 1 s for ten times as much).
  test.each([
    ['typographic texts on one line', `[${'“a”,'.repeat(30_000)}1]`],
    ['nested typographic quotes', `[${'“x“y”, '.repeat(30_000)}1]`],
    ['openers only', '“'.repeat(100_000)],
    ['closers only', `["${'”'.repeat(100_000)}`],
    ['comments', `[${'/**/1,'.repeat(30_000)}]`],
    ['open comments', '/*'.repeat(100_000)],
    ['repeated keys', `{${'"a":1,'.repeat(30_000)}"a":1}`],
    ['quotes', '"'.repeat(200_000)],
    ['backslashes', `["${'\\'.repeat(200_000)}`],
  ])('%s take linear time', (_, text) => expectBounded(() => decode(text)));
});

const shared = join(__dirname, '../../../shared');
const withCorpus = existsSync(join(shared, 'corpus')) ? describe : describe.skip;
withCorpus('the corpus', () => {
  const suite = join(shared, 'corpus/json/JSONTestSuite/test_parsing');
  const files = (directory: string) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name));

  test('of JSON parsing tests is judged right', () => {
    const wrong: string[] = [];
    let judged = 0;
    for (const name of readdirSync(suite)) {
      const decoded = decodeJson(readFileSync(join(suite, name)), { rootObject: false });
      const clean = decoded.ok && allFaults(decoded.value).length === 0;
      if (name.startsWith('i_')) continue;
      judged++;
      if (clean !== name.startsWith('y_')) wrong.push(name);
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(100);
  });

  test('has no other reasons than encoding and syntax, except roots', () => {
    for (const name of readdirSync(suite).filter((one) => one.startsWith('n_'))) {
      const decoded = decodeJson(readFileSync(join(suite, name)));
      if (!decoded.ok) expect(['encoding', 'syntax', 'root']).toContain(decoded.reason);
    }
  });

  test('of language files and the samples has no fault', () => {
    const read = [...files(join(shared, 'corpus/lang')), ...files(join(shared, 'samples'))];
    expect(read.length).toBeGreaterThan(50);
    for (const file of read) {
      const bytes = readFileSync(file);
      const decoded = decodeJson(bytes);
      expect([file, decoded.ok || decoded.message]).toEqual([file, true]);
      if (!decoded.ok) continue;
      expect([file, allFaults(decoded.value)]).toEqual([file, []]);
      expect(plain(decoded.value.root)).toEqual(JSON.parse(decoded.value.text));
    }
  });
});
