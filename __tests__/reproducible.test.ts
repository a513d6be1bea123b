import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from './support/check.ts';
import { environment, readTree, useCli, writeTree } from './support/cli.ts';
import { gitIn } from './support/git.ts';
import { nodes } from './support/nodes.ts';
import { wav } from './support/wav.ts';
import { zipOf } from './support/zip.ts';

const cli = useCli();

/** Bytes that deflate, but not to nothing. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 24) & 0x3f;
  });
}

const project: Readonly<Record<string, Content>> = {
  'themes/acme/themeconfig.json': { theme_version: 2, pin_entry_timeout: 1 },
  'themes/acme/background.jpg': noise(70_000, 1),
  'themes/acme/conf-x_48kHz_mono.wav': wav({}),
  'themes/acme/icon_ä😀.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${'M0 0L9 9'.repeat(3000)}"/></svg>`,
  'themes/acme/Z.svg': '<svg/>',
  'themes/acme/a.svg': '<svg/>',
  'themes/acme/sub/empty.json': '',
  'themes/acme/Thumbs.db': 'x',
  'repo/settings.json': { plugins: [] },
  'repo/plugins/x/x.js': noise(300_000, 2),
  'client/package/configuration/settings.js': 'var applicationSettings = {};',
  'client/windows/icon.ico': noise(5000, 3),
  'pack.zip': zipOf([{ name: 'acme/themeconfig.json', data: '{"theme_version": 2}', method: 8 }]),
  'bad.zip': 'no ZIP',
};

interface Machine {
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: string;
  readonly order: (names: string[]) => string[];
  /** Of the files, in seconds since 1970. */
  readonly time: number;
}

/** What a build writes on one machine. */
function built(node: string, { timeZone, locale, umask, order, time }: Machine): Record<string, string> {
  const here = cli.project({}, 'project');
  for (const name of order(Object.keys(project))) {
    writeTree(here, { [name]: project[name] as Content });
    utimesSync(join(here, name), time, time);
  }
  const git = gitIn(here);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  const args = [cli.path, 'build', '--allow-errors', '--branding-id', 'stamp', '--out', '../out'];
  const { status, stderr } = spawnSync('sh', ['-c', `umask ${umask} && exec "$@"`, 'sh', node, ...args], {
    cwd: here,
    encoding: 'utf8',
    env: environment({ TZ: timeZone, LC_ALL: locale, LANG: locale }),
  });
  expect({ status, stderr: stderr.replaceAll(/(?:Took|Found) .*\n/g, '') }).toEqual({
    status: 1,
    stderr: '',
  });
  return readTree(join(here, '../out'));
}

const machines: readonly Machine[] = [
  { timeZone: 'UTC', locale: 'C', umask: '022', order: (names) => names, time: 1_000_000_000 },
  {
    timeZone: 'Pacific/Kiritimati',
    locale: 'tr_TR.UTF-8',
    umask: '077',
    order: (names) => names.reverse(),
    time: 2_000_000_001,
  },
  {
    timeZone: 'America/St_Johns',
    locale: 'de_DE.UTF-8',
    umask: '000',
    order: (names) => [...names.slice(5), ...names.slice(0, 5)],
    time: 1_500_000_000,
  },
];

test('the same project gives the same bytes everywhere', () => {
  const builds = Array.from({ length: Math.max(nodes.length, machines.length) }, (_, index) =>
    built(nodes[index % nodes.length]!, machines[index % machines.length]!),
  );
  const [first, ...others] = builds as [Record<string, string>, ...Record<string, string>[]];
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining(['SHA256SUMS', 'brandgate-report.json', 'summary.md']),
  );
  expect(Object.keys(first).filter((name) => name.endsWith('.zip'))).toHaveLength(4);
  expect(others.length).toBeGreaterThanOrEqual(2);
  for (const other of others) {
    expect(Object.keys(other)).toEqual(Object.keys(first));
    const different = Object.keys(first).filter((name) => other[name] !== first[name]);
    expect(different).toEqual([]);
  }
});
