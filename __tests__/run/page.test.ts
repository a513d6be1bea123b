import { memoryFiles } from '../../src/files/memory.ts';
import type { Files } from '../../src/model/files.ts';
import type { Config } from '../../src/model/project.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { option } from '../../src/rules/option.ts';
import { changedSince } from '../../src/run/changes.ts';
import { check } from '../../src/run/check.ts';
import { decodedPackages } from '../../src/run/compare.ts';
import { exhibition } from '../../src/run/exhibition.ts';
import type { ProjectInput } from '../../src/run/input.ts';
import { freshFindings } from '../../src/run/page.ts';
import { type Content, treeOf } from '../support/check.ts';
import { testRule } from '../support/rules.ts';
import { inputFor } from '../support/runs.ts';

type Tree = Readonly<Record<string, Content>>;
const everything = () => true;

function projectOf(files: Tree, config: Partial<Config> = {}): ProjectInput {
  const [project] = inputFor(memoryFiles(treeOf(files)), [], { config }).projects;
  return project!;
}

const icon = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="${color}" d="M0 0h9v9z"/></svg>`;
const theme = (icons: Readonly<Record<string, string>>): Tree => ({
  'acme/themeconfig.json': '{"theme_version": 2}',
  ...Object.fromEntries(Object.entries(icons).map(([name, color]) => [`acme/icon_${name}.svg`, icon(color)])),
});

/** The albums of projects, the last of which is compared with an earlier version. */
async function albumsOf(projects: readonly ProjectInput[], earlier: ProjectInput) {
  const gathered = exhibition({ projects, rules: [] });
  const { report } = await check(gathered.input);
  const last = projects.at(-1)!;
  const { changes, versions } = await changedSince(last, earlier, undefined, everything);
  await gathered.compare(last, changes, versions!);
  return gathered.finish(report.findings);
}

test('packages of two projects at one place are told apart', async () => {
  const projects = [projectOf(theme({ a: '#112233' })), projectOf(theme({ a: '#445566' }))];
  const albums = await albumsOf(projects, projectOf(theme({ a: '#778899' })));
  const changes = albums.map(
    ({ exhibits }) => exhibits.find(({ picture }) => picture.kind === 'icon')?.change ?? 'none',
  );
  expect(changes).toEqual(['none', 'changed']);
});

test('of two versions no more is kept than a page can show', async () => {
  const names = Array.from({ length: 400 }, (_, index) => String(index));
  const colored = (color: string) => theme(Object.fromEntries(names.map((name) => [name, color])));
  const [album] = await albumsOf([projectOf(colored('#112233'))], projectOf(colored('#445566')));
  const { exhibits = [], left = 0 } = album ?? {};
  const icons = exhibits.filter(({ before }) => before !== undefined);
  expect(icons.length).toBeGreaterThan(100);
  expect(left).toBeGreaterThan(50);
  expect(icons.length + left).toBe(400);
});

test('a finding is new in a project when the rules as that project has them did not find it before', async () => {
  const rule = testRule({
    id: 'a-limit',
    target: 'package',
    options: {
      limit: option.number({ default: 0, minimum: 0, maximum: 9, unit: 'points', says: 'Above it' }),
    },
    messages: { is: () => 'It is above.' },
    check: (_, { report, options }) => {
      if (options.limit > 5) report('is', []);
    },
  });
  const files = { 'acme/themeconfig.json': '{"theme_version": 2}' };
  const loud = { rules: { 'a-limit': { options: { limit: 9 } } } } as Partial<Config>;
  const projects = [projectOf({ 'brave/themeconfig.json': '{}' }), projectOf(files, loud)];
  const input = { projects, rules: [rule] };
  const { report } = await check(input);
  expect(report.findings.map(({ path }) => path)).toEqual(['acme']);
  const project = projects[1]!;
  const before = await decodedPackages(project.scope, project.config);
  const fresh = (earlier: typeof before) =>
    freshFindings(report.findings, [{ project, before: earlier }], new Set(['acme', 'brave']), input);
  expect([fresh(before).size, fresh([]).size]).toEqual([0, 1]);
});

test('versions that are too large to be compared are not read', async () => {
  const small = memoryFiles(treeOf({ 'acme/themeconfig.json': '{}', 'acme/background.jpg': 'x' }));
  const read: string[] = [];
  const large: Files = {
    ...small,
    list: async (directory) =>
      (await small.list(directory)).map((entry) =>
        entry.name === 'background.jpg' ? { ...entry, size: 600_000_000 } : entry,
      ),
    read: (path, ...part) => {
      read.push(path);
      return small.read(path, ...part);
    },
  };
  const project = projectOf({});
  const huge = { ...project, scope: { ...project.scope, files: large }, config: emptyConfig };
  expect(await changedSince(huge, huge, undefined, everything)).toEqual({
    changes: [],
    notice: 'What changed is not listed: it is more than 500 MB.',
  });
  expect(read).not.toContain('acme/background.jpg');
});
