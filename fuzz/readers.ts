/** For each reader a file that makes it work hard, of any size. */
import { bmp, icns, ico, join, jpeg, jpegSegment, png, pngChunk } from '../__tests__/support/images.ts';
import { chunk, wav } from '../__tests__/support/wav.ts';
import { sourceOf, wideLimits, zipOf } from '../__tests__/support/zip.ts';
import { decodeWeb } from '../src/decode/web.ts';
import { openZip } from '../src/files/zip.ts';
import { ignoreRules } from '../src/formats/glob/gitignore.ts';
import { globMatcher } from '../src/formats/glob/glob.ts';
import { decodeBmp } from '../src/formats/image/bmp.ts';
import { decodeIcns } from '../src/formats/image/icns.ts';
import { decodeIco } from '../src/formats/image/ico.ts';
import { decodeJpeg } from '../src/formats/image/jpeg.ts';
import { decodePng } from '../src/formats/image/png.ts';
import { withScripts } from '../src/formats/javascript/scripts.ts';
import { decodeJson } from '../src/formats/json/json.ts';
import { decodeSvg } from '../src/formats/svg/svg.ts';
import { decodeXmlText } from '../src/formats/svg/xml-text.ts';
import { decodeRtf } from '../src/formats/text/rtf.ts';
import { decodeText } from '../src/formats/text/text.ts';
import { decodeWav } from '../src/formats/wav/wav.ts';
import { memoryFiles } from '../src/index.ts';
import { readBaseline } from '../src/project/baseline.ts';
import { readConfig } from '../src/project/read-config.ts';
import { readUntrusted } from '../src/report/untrusted.ts';
import type { Load } from './measure.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const parts = (count: number, part: (index: number) => Uint8Array) =>
  Array.from({ length: count }, (_, index) => part(index));

/** A reader of bytes over files whose size is a count of something. */
const load = (
  name: string,
  size: number,
  make: (count: number) => Uint8Array,
  read: (bytes: Uint8Array) => unknown,
): Load => ({
  name,
  size,
  at: async (count) => {
    const bytes = make(count);
    return () => read(bytes);
  },
});
const texts = (
  reader: string,
  read: (bytes: Uint8Array) => unknown,
  shapes: Readonly<Record<string, readonly [number, (count: number) => string]>>,
): Load[] =>
  Object.entries(shapes).map(([what, [size, make]]) =>
    load(`${reader}: ${what}`, size, (count) => encode(make(count)), read),
  );

const svg = (inside: string, head = '') => `${head}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const readSvg = (bytes: Uint8Array) => {
  const text = decodeXmlText(bytes);
  return text.ok && decodeSvg(text.value.text);
};
const scripted = (kind: 'page' | 'script') => (bytes: Uint8Array) => {
  const text = decodeText(bytes);
  return text.ok && withScripts(text.value, kind).then(({ parseScripts }) => parseScripts?.());
};

const TEXTS: readonly Load[] = [
  ...texts('JSON', decodeJson, {
    'keys of one object': [2000, (count) => `{${many(count, (n) => `"key${n}": ${n},\n`)}"z": 0}`],
    'one key again and again': [2000, (count) => `{${many(count, () => '"key": 1,\n')}"z": 0}`],
    'items without commas': [500, (count) => `[${many(count, () => '1\n')}]`],
    'commas too many': [2000, (count) => `[${many(count, () => '1,,')}]`],
    comments: [2000, (count) => `[${many(count, () => '// x\n1,')}0]`],
    'typographic quotes': [1000, (count) => `{${many(count, (n) => `“k${n}”: “v”,\n`)}}`],
    'open brackets': [5000, (count) => '['.repeat(count)],
    'one long text': [50_000, (count) => JSON.stringify('é\n'.repeat(count))],
    'half surrogate pairs': [2000, (count) => `[${many(count, () => '"\\ud800",')}0]`],
    'lines of one text': [2000, (count) => `"${'\n'.repeat(count)}"`],
  }),
  ...texts('SVG', readSvg, {
    elements: [1000, (count) => svg('<path d="M0 0"/>'.repeat(count))],
    nesting: [500, (count) => svg('<g>'.repeat(count) + '</g>'.repeat(count))],
    'one long path': [10_000, (count) => svg(`<path d="${'L1 2'.repeat(count)}"/>`)],
    'ids and references': [500, (count) => svg(many(count, (n) => `<use id="a${n}" href="#a${n + 1}"/>`))],
    attributes: [500, (count) => svg(`<g ${many(count, (n) => `a${n}="1" `)}/>`)],
    entities: [250, (count) => svg('&a1;', `<!DOCTYPE svg [${many(count, (n) => `<!ENTITY a${n} "x">`)}]>`)],
    'styles inside': [250, (count) => svg(`<style>${'.a{fill:url(#b)}'.repeat(count)}</style>`)],
    comments: [2000, (count) => svg('<!-- x -->'.repeat(count))],
    'open comments': [2000, (count) => svg('<!-- '.repeat(count))],
    text: [10_000, (count) => svg('a &amp; b\n'.repeat(count))],
  }),
  ...texts('CSS', (bytes) => decodeWeb('css', bytes, 'stylesheet'), {
    rules: [1000, (count) => many(count, (n) => `.a${n} { color: #fff; background: url(x${n}.png) }\n`)],
    'declarations of one rule': [2000, (count) => `.a { ${many(count, (n) => `--x${n}: 1;\n`)} }`],
    'selectors of one rule': [2000, (count) => `${many(count, (n) => `.a${n}, `)}b { color: red }`],
    'open braces': [1000, (count) => 'a{'.repeat(count)],
    'open brackets': [2000, (count) => `a { b: ${'('.repeat(count)}`],
    'wrong declarations': [2000, (count) => `a { ${'b c;\n'.repeat(count)} }`],
    comments: [4000, (count) => '/* x */ '.repeat(count)],
    'typographic quotes': [2000, (count) => 'a { b: “c”; }\n'.repeat(count)],
  }),
  ...texts('JavaScript', (bytes) => decodeWeb('javascript', bytes, 'script'), {
    statements: [250, (count) => many(count, (n) => `var a${n} = b.c(${n}, { d: "e" });\n`)],
    'one name': [500, (count) => many(count, (n) => `a = a + ${n};\n`)],
    'functions inside functions': [
      60,
      (count) => `${'(function () { var a = 1; '.repeat(count)}${'})();'.repeat(count)}`,
    ],
    'one long sum': [500, (count) => `var a = ${'"b" + '.repeat(count)}"c";`],
    'one long chain': [500, (count) => `a${'.b(1)'.repeat(count)};`],
    'one large object': [500, (count) => `var a = {${many(count, (n) => `b${n}: [${n}, "c"],\n`)}};`],
    comments: [1000, (count) => '// x\n'.repeat(count)],
    'typographic quotes': [500, (count) => 'a("“b”");\n'.repeat(count)],
    'a wrong last line': [500, (count) => `${'a(1);\n'.repeat(count)}a(`],
  }),
  ...texts('page', scripted('page'), {
    scripts: [
      300,
      (count) =>
        many(count, (n) => `<script>window.PEX.pluginAPI.x(${n}); registerPlugin({id: "a"});</script>\n`),
    ],
    tags: [1000, (count) => '<a href="x">'.repeat(count)],
    'open tags': [1000, (count) => '<a '.repeat(count)],
    'open scripts': [500, (count) => '<script>'.repeat(count)],
    'open comments': [1000, (count) => '<!--'.repeat(count)],
    attributes: [1000, (count) => `<a ${'b="c" '.repeat(count)}>`],
  }),
  ...texts('RTF', decodeRtf, {
    groups: [2000, (count) => `{\\rtf1 ${'{\\b x}'.repeat(count)}}`],
    'open groups': [2000, (count) => `{\\rtf1 ${'{'.repeat(count)}`],
  }),
];

const PICTURES: readonly Load[] = [
  load(
    'JPEG: segments',
    1000,
    (count) => inJpeg(parts(count, () => jpegSegment(0xfe, new Uint8Array(9)))),
    decodeJpeg,
  ),
  load('JPEG: marks between', 10_000, (count) => inJpeg([new Uint8Array(count).fill(0xff)]), decodeJpeg),
  load(
    'JPEG: profile in pieces',
    200,
    (count) => inJpeg(parts(count, (n) => jpegSegment(0xe2, encode('ICC_PROFILE\0'), [n & 255, 255]))),
    decodeJpeg,
  ),
  load('JPEG: pixels', 200, (count) => jpeg({ width: count * 4, height: 400 }), decodeJpeg),
  load(
    'PNG: chunks',
    1000,
    (count) => inPng(parts(count, () => pngChunk('tEXt', encode('a\0b')))),
    decodePng,
  ),
  load(
    'PNG: data chunks',
    1000,
    (count) => inPng(parts(count, () => pngChunk('IDAT', new Uint8Array(2)))),
    decodePng,
  ),
  load('PNG: pixels', 200, (count) => png({ width: count, height: 400, alpha: true }), decodePng),
  load('BMP: pixels', 500, (count) => bmp({ width: count, height: 500 }), decodeBmp),
  load(
    'ICO: images',
    300,
    (count) => ico(parts(count, () => Uint8Array.of()).map(() => ({ width: 1 }))),
    decodeIco,
  ),
  load(
    'ICNS: elements',
    1000,
    (count) => icns(parts(count, () => new Uint8Array(0)).map(() => 'info')),
    decodeIcns,
  ),
];

function inJpeg(segments: readonly Uint8Array[]): Uint8Array {
  const bytes = jpeg();
  return join(bytes.subarray(0, 2), ...segments, bytes.subarray(2));
}
function inPng(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = png();
  return join(bytes.subarray(0, 33), ...chunks, bytes.subarray(33));
}

const readWav = (bytes: Uint8Array) => decodeWav(sourceOf(bytes), { samples: true, envelope: true });
const readZip = async (bytes: Uint8Array) => {
  const opened = await openZip(sourceOf(bytes), { ...wideLimits, archiveEntries: 100_000 });
  return opened.ok && opened.value.verify();
};
const inConfig = (make: (count: number) => string) => async (count: number) => {
  const files = memoryFiles({ 'brandgate.yml': encode(make(count)) });
  return () => readConfig(files, 'brandgate.yml').catch(() => undefined);
};

const WHOLES: readonly Load[] = [
  load('WAV: samples', 25_000, (count) => wav({ seconds: count / 48_000 }), readWav),
  load(
    'WAV: chunks',
    500,
    (count) => wav({ between: parts(count, () => chunk('JUNK', new Uint8Array(3))) }),
    readWav,
  ),
  load(
    'ZIP: entries',
    500,
    (count) =>
      zipOf(
        parts(count, () => new Uint8Array(9)).map((data, n) => ({ name: `a/${n}.txt`, data, method: 8 })),
      ),
    readZip,
  ),
  load('ZIP: bytes', 50_000, (count) => zipOf([{ name: 'a', data: encode('ab'.repeat(count)) }]), readZip),
  load(
    'ZIP: directories',
    300,
    (count) =>
      zipOf(
        parts(count, () => new Uint8Array(0)).map((data, n) => ({ name: `${'d/'.repeat(20)}${n}/x`, data })),
      ),
    readZip,
  ),
  {
    name: 'config: packages',
    size: 100,
    at: inConfig((count) => `packages:\n${many(count, (n) => `  - path: a${n}\n`)}`),
  },
  {
    name: 'config: ignores',
    size: 200,
    at: inConfig(
      (count) => `ignore:\n${many(count, (n) => `  - rule: json-bom\n    path: a${n}/**\n    reason: x\n`)}`,
    ),
  },
  { name: 'config: unknown keys', size: 200, at: inConfig((count) => many(count, (n) => `key${n}: 1\n`)) },
  { name: 'config: open lists', size: 300, at: inConfig((count) => '['.repeat(count)) },
  { name: 'config: aliases', size: 200, at: inConfig((count) => `a: &a [x]\nb: [${'*a, '.repeat(count)}]`) },
  {
    name: 'baseline: entries',
    size: 500,
    at: async (count) => {
      const findings = Array.from({ length: count }, (_, n) => ({
        rule: 'json-bom',
        path: `a/${n}`,
        count: 1,
      }));
      const files = memoryFiles({ x: encode(JSON.stringify({ version: 1, findings }, null, 1)) });
      return () => readBaseline(files, 'x');
    },
  },
  load('report of a stranger', 1000, strangers, (bytes) => readUntrusted(new TextDecoder().decode(bytes))),
  {
    name: '.gitignore: lines for one path',
    size: 250,
    at: async (count) => {
      const text = many(count, (n) => `a${n}*b\n`);
      return () => ignoreRules(text)('x/a1/ab', false);
    },
  },
  {
    name: 'glob: a long path',
    size: 500,
    at: async (count) => {
      const path = 'a/'.repeat(count);
      return () => globMatcher(['**/a*/**/b*/**/c'])(path);
    },
  },
];

function strangers(count: number): Uint8Array {
  const finding = {
    rule: 'json-bom',
    severity: 'error',
    package: 'a',
    path: 'a/b.json',
    message: 'x',
    messageId: 'x',
    messageArguments: [],
    fixed: false,
    documentation: 'https://example.com/',
  };
  const summary = { packages: 0, assets: 0, rules: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };
  const rest = { packages: [], skipped: [], languages: [], failures: [], archives: [] };
  return encode(
    JSON.stringify({
      schemaVersion: 1,
      tool: { name: 'brandgate', version: '1.0.0' },
      result: 'failure',
      summary,
      findings: Array(count).fill(finding),
      ...rest,
    }),
  );
}

/** Every reader with what it finds hard. */
export const READERS: readonly Load[] = [...TEXTS, ...PICTURES, ...WHOLES];
