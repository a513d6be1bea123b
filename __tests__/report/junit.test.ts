import { SaxesParser } from 'saxes';
import { toJunit } from '../../src/report/junit.ts';
import { checkFiles } from '../support/check.ts';
import { findingOf, reportOf } from '../support/reports.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses XML 1.0; throws when it is not well-formed. */
function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

const pkg = (name: string) => ({
  name,
  kind: 'theme' as const,
  path: name,
  assets: 3,
  bytes: 10,
  errors: 0,
  warnings: 0,
  infos: 0,
});

test('a suite a package, a case a finding, at most one failure a case; warnings and notes fail nothing', () => {
  const findings = [
    findingOf({ location: { line: 3, column: 5 } }),
    findingOf({ location: { line: 3, column: 5 }, rule: 'audio-header', message: 'Another.' }),
    findingOf({ severity: 'warning', message: 'Too loud.', rule: 'audio-loudness' }),
    findingOf({ path: 'other.wav', severity: 'info' }),
  ];
  const root = parse(toJunit(reportOf(findings, { packages: [pkg('acme'), pkg('quiet')] })));
  const counts = { errors: '0', skipped: '0', time: '0' };
  expect(root.attributes).toEqual({ name: 'brandgate', tests: '5', failures: '2', ...counts });
  const [acme, quiet] = all(root, 'testsuite');
  expect(acme?.attributes).toEqual({ name: 'acme', tests: '4', failures: '2', ...counts });
  expect(quiet?.attributes).toEqual({ name: 'quiet', tests: '1', failures: '0', ...counts });
  expect(quiet?.children[0]?.attributes.name).toBe('theme of 3 files');
  for (const testcase of all(root, 'testcase'))
    expect(all(testcase, 'failure').length).toBeLessThanOrEqual(1);
  expect(all(root, 'testcase')[0]?.attributes).toEqual({
    classname: 'acme',
    name: 'audio-sample-rate themes/acme/x.wav:3:5',
    file: 'themes/acme/x.wav',
    line: '3',
    time: '0',
  });
  const [failure] = all(root, 'failure');
  expect(failure?.attributes).toEqual({
    type: 'audio-sample-rate',
    message: 'Expected 48000 Hz, found 44100 Hz.',
  });
  expect(failure?.text).toBe('themes/acme/x.wav:3:5: Expected 48000 Hz, found 44100 Hz. (audio-sample-rate)');
  expect(all(root, 'system-out').map(({ text }) => text)).toEqual([
    'warning: themes/acme/x.wav: Too loud. (audio-loudness)',
    'note: other.wav: Expected 48000 Hz, found 44100 Hz. (audio-sample-rate)',
  ]);
});

test('findings about the project and rules that failed have suites of their own', () => {
  const { package: _, ...about } = findingOf({ path: 'brandgate.yml' });
  const failures = [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }];
  const root = parse(toJunit(reportOf([about], { failures })));
  expect(all(root, 'testsuite').map(({ attributes }) => attributes.name)).toEqual(['project', 'brandgate']);
  expect(root.attributes).toMatchObject({ tests: '2', failures: '1', errors: '1' });
  expect(all(root, 'error')[0]).toMatchObject({ attributes: { message: 'It broke.' }, text: 'x.wav' });
});

test('the counts of a real report add up', async () => {
  const report = await checkFiles({ 'a/themeconfig.json': '{"backgroud": 1, "x": 2}', 'a/icon_b.svg': 'no' });
  const root = parse(toJunit(report));
  expect(all(root, 'failure')).toHaveLength(report.summary.errors);
  expect(root.attributes.failures).toBe(String(report.summary.errors));
  expect(root.attributes.tests).toBe(String(all(root, 'testcase').length));
  for (const suite of all(root, 'testsuite')) {
    expect(suite.attributes.tests).toBe(String(all(suite, 'testcase').length));
    expect(suite.attributes.failures).toBe(String(all(suite, 'failure').length));
    expect(Number(suite.attributes.failures)).toBeLessThanOrEqual(Number(suite.attributes.tests));
  }
});

test('hostile names stay text', () => {
  const path = 'a"b\'<c>&amp;]]>\u0000\u001b[31m\ud800\ufffe\n::error::x.wav';
  const root = parse(
    toJunit(reportOf([findingOf({ path, message: '<failure/>]]>' })], { packages: [pkg('acme')] })),
  );
  const [testcase] = all(root, 'testcase');
  expect(testcase?.attributes.name).toContain('a"b\'<c>&amp;]]>U+0000U+001B[31mU+D800\ufffd');
  expect(all(root, 'failure')).toHaveLength(1);
  expect(all(root, 'failure')[0]?.attributes.message).toBe('<failure/>]]>');
});
