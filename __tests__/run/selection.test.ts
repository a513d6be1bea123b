/** Names and globs of packages that are asked for: each must fit one, whatever the base revision. */

import { memoryFiles } from '../../src/files/memory.ts';
import { check } from '../../src/index.ts';
import type { Base } from '../../src/model/package.ts';
import { list } from '../../src/run/list.ts';
import { selection } from '../../src/run/selection.ts';
import { ascii } from '../support/bytes.ts';
import { inputFor } from '../support/runs.ts';

const themes = (...names: readonly string[]) =>
  memoryFiles(
    Object.fromEntries(names.map((name) => [`${name}/themeconfig.json`, ascii('{"theme_version": 2}')])),
  );

test('a name that no package has ends the library’s run', async () => {
  await expect(check(themes('acme'), { packages: ['nope'] })).rejects.toThrow(
    'No package is named “nope”. There is: acme.',
  );
});

test('one that fits beside one that does not is no excuse', async () => {
  await expect(check(themes('acme', 'beta'), { packages: ['acme', 'betta'] })).rejects.toThrow(
    'No package is named “betta”. Did you mean “beta”? There are: acme, beta.',
  );
});

test('of many packages some are named, and the others counted', () => {
  const names = Array.from({ length: 13 }, (_, index) => `brand-${index}`);
  expect(() => selection(['x']).onFound(names)).toThrow(
    /There are: brand-0, .*brand-9 and 3 more \(“brandgate list” names them\)\.$/,
  );
});

test('packages of several roots are asked for together', async () => {
  const unknown: Base = { available: false, reason: 'None.' };
  const projects = ['acme', 'beta'].flatMap((name) =>
    inputFor(themes(name), []).projects.map((project) => ({ ...project, revisionOf: async () => unknown })),
  );
  const { packages } = await list({ projects, ...selection(['beta']) });
  expect(packages.map(({ name }) => name)).toEqual(['beta']);
});
