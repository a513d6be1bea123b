import fc from 'fast-check';
import type { Whereabouts } from '../../src/model/whereabouts.ts';
import { toComment } from '../../src/report/comment.ts';
import { differencesMarkdown } from '../../src/report/differences-markdown.ts';
import type { Sight, Sketch, Sketches } from '../../src/report/sketch.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { PAYLOADS } from '../support/hostile.ts';
import { markdownFaults } from '../support/markdown.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const where: Whereabouts = {
  project: 'acme/brand',
  server: 'https://github.example',
  repository: 'stranger/brand',
  head: 'a'.repeat(40),
  base: 'b'.repeat(40),
  prefix: 'assets/',
  run: 'https://github.example/acme/brand/actions/runs/7',
};
const BASE = `https://github.example/acme/brand/blob/${'b'.repeat(40)}/assets`;
const HEAD = `https://github.example/stranger/brand/blob/${'a'.repeat(40)}/assets`;
const image = (path: string): Sight => ({ is: 'image', path });
const sound: Sight = { is: 'sound', outline: '▁▄█', durationInSeconds: 2.04, integratedLoudness: -23.04 };

/** One package with a difference for each sketch. */
function changed(sketches: readonly Sketch[], name = 'acme') {
  const differences = sketches.map((sketch, index) => {
    const { is } = (sketch.after ?? sketch.before)!;
    const about = ({ image: 'image', icon: 'icon', sound: 'prompt', drawing: 'layout' } as const)[is];
    return difference({ about, what: `${name}-${index}`, phrases: [] });
  });
  const known: Sketches = new Map(differences.map((one, index) => [one, sketches[index]!]));
  return { change: packageDifferences({ package: name, differences }), sketches: known };
}
const shown = (...all: readonly Sketch[]) => {
  const { change, sketches } = changed(all);
  return differencesMarkdown([change], { sketches, where });
};

test('a picture leads to its file, at the base in the project and at the head in the fork', () => {
  const img = (address: string, width = 300) =>
    `<a href="${address}"><img width="${width}" src="${address}?raw=true"></a>`;
  expect(shown({ before: image('a b/x.png'), after: image('c|d/x.png') })).toBe(
    [
      '### What changed',
      '',
      '**`acme`** (theme)',
      '',
      '| | before `bbbbbbb` | after `aaaaaaa` |',
      '| --- | --- | --- |',
      `| Image \`acme-0\` changed | ${img(`${BASE}/a%20b/x.png`)} | ${img(`${HEAD}/c%7Cd/x.png`)} |`,
    ].join('\n'),
  );
  expect(shown({ after: { is: 'icon', path: 'i.svg' } })).toContain(`|  | ${img(`${HEAD}/i.svg`, 96)} |`);
});

test('an icon that cannot be seen on white is a word and a link', () => {
  const icon = (...pale: readonly string[]): Sketch => ({ after: { is: 'icon', path: 'i.svg', pale } });
  expect(shown(icon('#ffffff'))).toContain(`| white: [see the file](${HEAD}/i.svg) |`);
  expect(shown(icon('#fafafa', '#ffffff'))).toContain('| too light to be shown (`#fafafa`, `#ffffff`): [see');
});

test('sounds have an outline, a duration and a loudness; layouts a block of code', () => {
  expect(shown({ before: sound, after: sound })).toContain(
    '| `▁▄█`<br>2.0 s, -23.0 LUFS | `▁▄█`<br>2.0 s, -23.0 LUFS |',
  );
  const drawn = shown({ after: { is: 'drawing', lines: ['┌┐', '└┘'] } });
  expect(drawn).toMatch(/\n\nCustom layout `acme-0` changed\n\n```text\n┌┐\n└┘\n```$/);
});

test('what lies in a ZIP, or nowhere that is known, is told in words', () => {
  const { change, sketches } = changed([{ before: image('x.png'), after: image('a.zip!/x.png') }]);
  expect(differencesMarkdown([change], { sketches, where })).toMatch(/\n- Image `acme-0` changed$/);
  for (const part of [{ base: undefined }, { head: 'main' }, { server: 'javascript:x' }]) {
    const known = Object.fromEntries(Object.entries({ ...where, ...part }).filter(([, value]) => value));
    const one = changed([{ before: image('x.png'), after: image('x.png') }]);
    expect(differencesMarkdown([one.change], { sketches: one.sketches, where: known })).not.toContain('<img');
  }
});

test('at most 12 rows are shown, every package has some, and the others are told', () => {
  const all = ['acme', 'beta', 'gamma'].map((name) =>
    changed(
      Array.from({ length: 9 }, () => ({ after: sound })),
      name,
    ),
  );
  const sketches: Sketches = new Map(all.flatMap((one) => [...one.sketches]));
  const text = toComment(
    reportOf([]),
    all.map(({ change }) => change),
    where,
    sketches,
  );
  expect(text.match(/<br>/g)).toHaveLength(12);
  for (const name of ['acme', 'beta', 'gamma']) expect(text).toMatch(new RegExp(`\\| Prompt \`${name}-0\``));
  expect(text.match(/^- Prompt/gm)).toHaveLength(15);
});

test('the comment keeps to 12 kB with long paths, and errors come first', () => {
  const paths = Array.from({ length: 40 }, (_, n) => image(`${'會議'.repeat(40)}/${n}.png`));
  const { change, sketches } = changed(paths.map((after) => ({ before: after, after })));
  const text = toComment(reportOf([findingOf()]), [change], where, sketches);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(12_000);
  expect(text).toContain('<img');
  expect(text.indexOf('48000 Hz')).toBeLessThan(text.indexOf('<img'));
  expect(markdownFaults(text)).toEqual([]);
});

test('no path acts, whatever it is', () => {
  const paths = fc
    .array(
      fc.oneof(
        fc.constantFrom(...PAYLOADS, '"', "'", '<', '>', '|', '\n', '`'),
        fc.string({ unit: 'binary' }),
      ),
      {
        minLength: 1,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(paths, (path) => {
      const text = shown(
        { before: image(path), after: image(path) },
        { before: { is: 'icon', path, pale: [path] }, after: { is: 'icon', path } },
      );
      expect(markdownFaults(text.replaceAll(/\]\(https:\/\/github\.example\/[^)\s]*\)/g, ']'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
