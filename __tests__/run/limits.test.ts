/** What is beyond a limit is counted and said, nothing ends a run, and fixes, exceptions and shards hold all the same. */

import { memoryFiles } from '../../src/files/memory.ts';
import { check, fix } from '../../src/index.ts';
import type { Finding, RunReport } from '../../src/model/report.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';
import { treeOf } from '../support/check.ts';

type Tree = Readonly<Record<string, string>>;
const files = (tree: Tree) => memoryFiles(treeOf(tree));
const limits = (given: Readonly<Record<string, number>>) =>
  JSON.stringify({ limits: given, rules: { 'project-lost-package': 'off' } });
const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => `,\n  "house_setting_${index}": 1`).join('');
const theme = (more = '') => `{\n  "theme_version": 2${more}\n}\n`;
const ofRule = ({ findings }: RunReport, rule: string) => findings.filter((finding) => finding.rule === rule);
const UNKNOWN = 'theme-unknown-setting';

describe('more findings than are listed', () => {
  const tree: Tree = {
    'brandgate.yml': limits({ findings: 3 }),
    'acme/themeconfig.json': theme(keys(10)),
    'beta/themeconfig.json': theme(keys(3)),
  };
  const config = (more: object) => JSON.stringify({ ...JSON.parse(tree['brandgate.yml'] ?? ''), ...more });

  test('are counted', async () => {
    const report = await check(files(tree));
    const found = ofRule(report, UNKNOWN);
    expect(found.map(({ package: name, location, more }) => [name, location?.line, more])).toEqual([
      ['acme', 3, undefined],
      ['acme', 4, undefined],
      ['acme', 5, 7],
      ['beta', 3, undefined],
      ['beta', 4, undefined],
      ['beta', 5, undefined],
    ]);
    expect(report.summary.infos).toBe(13);
    expect(report.packages.map(({ infos }) => infos)).toEqual([10, 3]);
  });

  test('are said by every output', async () => {
    const report = await check(files(tree));
    const hits = report.findings.map((finding) => ({ finding }));
    const subject = { report, hits, rules: [], changes: [], prefix: '', color: false, quiet: false };
    const told = async (name: 'text' | 'html' | 'sarif' | 'junit' | 'gitlab') =>
      (await OUTPUTS[name].load())(subject);
    const sentence = '7 findings are counted and not listed (limits “findings” and “report-bytes”).';
    for (const name of ['text', 'html', 'sarif'] as const) expect(await told(name)).toContain(sentence);
    expect(toMarkdown(report)).toContain(sentence);
    expect(await told('text')).toContain(`${UNKNOWN} ×10`);
    expect(await told('text')).toContain(`13 ${UNKNOWN}`);
    for (const name of ['junit', 'gitlab', 'sarif', 'html'] as const)
      expect(await told(name)).toContain('(and 7 more in the file)');
  });

  test('are fixed all the same', async () => {
    const commas = `{\n  "theme_version": 2,\n  "dtmf_allowed_layouts": [${'["a",],'.repeat(10)} "ac"]\n}\n`;
    const {
      report,
      files: mended,
      fixed,
    } = await fix(files({ 'brandgate.yml': limits({ findings: 3 }), 'acme/themeconfig.json': commas }));
    expect(ofRule(report, 'json-trailing-comma')).toEqual([]);
    expect(new TextDecoder().decode(mended['acme/themeconfig.json'] ?? undefined)).toBe(
      commas.replaceAll('["a",]', '["a"]'),
    );
    expect(fixed).toBe(10);
  });

  test('are covered by exceptions', async () => {
    const ignore = [{ rules: [UNKNOWN], path: 'acme', reason: 'agreed' }];
    const ignored = await check(files({ ...tree, 'brandgate.yml': config({ ignore }) }));
    expect([ignored.summary.suppressed, ignored.summary.infos]).toEqual([10, 3]);
    const findings = [{ rule: UNKNOWN, path: 'acme/themeconfig.json', count: 8 }];
    const accepted = await check(
      files({
        ...tree,
        'brandgate.yml': config({ baseline: 'b.json' }),
        'b.json': JSON.stringify({ version: 1, findings }),
      }),
    );
    expect([accepted.summary.suppressed, accepted.summary.infos]).toEqual([8, 5]);
    expect(ofRule(accepted, UNKNOWN)[0]?.more).toBe(1);
  });

  test('are cut alike everywhere where a report would be too large', async () => {
    const report = await check(files({ ...tree, 'brandgate.yml': limits({ 'report-bytes': 4000 }) }));
    const of = (name: string) => ofRule(report, UNKNOWN).filter((one: Finding) => one.package === name);
    expect(of('acme').length).toBeLessThan(10);
    expect(of('beta').length).toBe(Math.min(3, of('acme').length));
    expect(report.summary.infos).toBe(13);
  });
});

describe('more text than is held', () => {
  const error = (report: RunReport) =>
    ofRule(report, 'asset-max-bytes').map(({ path, severity, message }) => [path, severity, message]);

  test.each([
    ['package-text-bytes', 300],
    ['tree-nodes', 160],
  ])('%s: the largest file is not judged, which is an error, and the others are', async (limit, most) => {
    const report = await check(
      files({
        'brandgate.yml': limits({ [limit]: most }),
        'acme/custom_layout_a.json': `{"x":[${'1,'.repeat(200)}1]}`,
        'acme/themeconfig.json': theme(keys(2)),
      }),
    );
    expect(error(report)).toEqual([
      ['acme/custom_layout_a.json', 'error', `The file is too large to be judged (limit “${limit}”).`],
    ]);
    expect(ofRule(report, 'asset-readable').map(({ path }) => path)).toEqual(['acme/custom_layout_a.json']);
    expect(ofRule(report, UNKNOWN)).toHaveLength(2);
    expect(report.failures).toEqual([]);
  });

  test('a package has the room that its base leaves', async () => {
    const packages = [{ path: 'acme', base: 'base' }];
    const config = (most: number) => JSON.stringify({ packages, limits: { 'package-text-bytes': most } });
    const tree = { 'acme/themeconfig.json': theme(keys(3)), 'base/themeconfig.json': theme(keys(4)) };
    const refused = async (most: number) =>
      error(await check(files({ ...tree, 'brandgate.yml': config(most) }))).map(([path]) => path);
    const size = (path: keyof typeof tree) => tree[path].length;
    const both = size('acme/themeconfig.json') + size('base/themeconfig.json');
    expect(await refused(both)).toEqual([]);
    expect(await refused(both - 1)).toEqual(['acme/themeconfig.json']);
  });

  test('a drawing takes no room, as nothing of its text is kept', async () => {
    const report = await check(
      files({
        'brandgate.yml': limits({ 'package-text-bytes': 100 }),
        'acme/themeconfig.json': theme(),
        'acme/icon_x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!--${'x'.repeat(1000)}--></svg>`,
      }),
    );
    expect(error(report)).toEqual([]);
  });
});
