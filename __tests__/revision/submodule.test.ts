/** Submodules that moved on, seen through the server's trees as in a shallow clone. */

import { remoteRevision } from '../../src/revision/remote-revision.ts';
import { parentsOfHead } from '../../src/revision/tags.ts';
import { theme, useWorkspaces, workspace } from '../support/action-workspace.ts';

useWorkspaces();

test('a submodule with another commit than the base has is a change', async () => {
  const inner = workspace(theme('.'));
  const outer = workspace(theme('acme'));
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'brand');
  const head = outer.commit({});
  const rows = outer.git('ls-tree', '-r', 'HEAD').split('\n');
  const tree = new Map(rows.map((row) => [row.split('\t')[1]!, row.split(/[ \t]/)[2]!]));
  const remote = (listing: ReadonlyMap<string, string>) => ({
    mergeBase: async () => head,
    tree: async () => listing,
    blob: async () => '',
  });
  const same = await remoteRevision(outer.path, head, head, remote(tree));
  expect(same).toMatchObject({ available: true, revision: { changed: new Set() } });
  const moved = new Map([...tree, ['brand', '1'.repeat(40)]]);
  const other = await remoteRevision(outer.path, head, head, remote(moved));
  expect(other).toMatchObject({ available: true, revision: { changed: new Set(['brand']) } });
});

test('a shallow clone knows the parents of its only commit', async () => {
  const repository = workspace(theme('acme'));
  const base = repository.git('rev-parse', 'HEAD');
  repository.commit({ 'acme/icon_a.svg': '<svg/>' });
  expect(await parentsOfHead(repository.path)).toEqual([base]);
  expect(await parentsOfHead(repository.shallowClone().path)).toEqual([base]);
  expect(await parentsOfHead('/')).toEqual([]);
});
