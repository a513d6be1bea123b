import { memoryFiles } from '../../src/files/memory.ts';
import type { Finding } from '../../src/model/report.ts';
import { baselineText, readBaseline } from '../../src/project/baseline.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check as run } from '../../src/run/check.ts';
import { type Content, treeOf } from '../support/check.ts';

const finding = (rule: string, path: string): Finding => ({
  rule,
  severity: 'error',
  path,
  message: 'x',
  messageId: 'x',
  messageArguments: [],
  documentation: '',
});

async function check(files: Readonly<Record<string, Content>>) {
  const { report } = await run({
    projects: [
      {
        scope: {
          files: memoryFiles(treeOf(files)),
          rootName: 'project',
          paths: [],
          skip: new Set(),
          ignoresAbove: [],
        },
        config: { ...emptyConfig, baseline: 'brandgate-baseline.json' },
        revisionOf: async () => ({ available: false, reason: 'None.' }),
      },
    ],
    rules,
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
  return {
    findings: report.findings.map(({ rule, path, location }) => `${rule} ${path}:${location?.line}`),
    suppressed: report.summary.suppressed,
  };
}

const wrong = { theme_version: 2, recording_indicator_text: 5, disable_watermark_icon: 'no' };
const path = 'acme/themeconfig.json';

test('counts findings by rule and file', () => {
  expect(
    JSON.parse(baselineText([finding('b-rule', 'x'), finding('a-rule', 'x'), finding('a-rule', 'x')])),
  ).toEqual({
    version: 1,
    findings: [
      { rule: 'a-rule', path: 'x', count: 2 },
      { rule: 'b-rule', path: 'x', count: 1 },
    ],
  });
});

test('covers what it counts, and no more', async () => {
  const accepted = (count: number) =>
    `{"version":1,"findings":[{"rule":"theme-setting-type","path":"${path}","count":${count}}]}`;
  expect(await check({ [path]: wrong, 'brandgate-baseline.json': accepted(2) })).toEqual({
    findings: [],
    suppressed: 2,
  });
  expect(await check({ [path]: wrong, 'brandgate-baseline.json': accepted(1) })).toEqual({
    findings: [`theme-setting-type ${path}:4`],
    suppressed: 1,
  });
});

test('an entry that accepts more than there is, is stale', async () => {
  const baseline = `{"version": 1, "findings": [\n  {"rule": "theme-setting-type", "path": "${path}", "count": 3},\n  {"rule": "theme-version", "path": "${path}", "count": 1}\n]}`;
  expect((await check({ [path]: wrong, 'brandgate-baseline.json': baseline })).findings).toEqual([
    'config-unused-ignore brandgate-baseline.json:2',
    'config-unused-ignore brandgate-baseline.json:3',
  ]);
});

test.each(['[]', '{"findings":[{"rule":"a"}]}', '{"findings":[{"rule":"a","path":"b","count":0}]}', 'x'])(
  '%s is no baseline',
  async (text) => {
    await expect(readBaseline(memoryFiles(treeOf({ 'b.json': text })), 'b.json')).rejects.toThrow(/b\.json/);
  },
);

test('a missing baseline is a usage error that says how to write it', async () => {
  await expect(readBaseline(memoryFiles(new Map()), 'b.json')).rejects.toThrow(/--update-baseline/);
});
