import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { youngSpaceFlag } from '../../src/doors/cli/young-space.ts';
import { collectMoreRarely } from '../../src/run/rarer-collections.ts';

function flagsOf(version?: string): readonly string[] {
  const young = youngSpaceFlag(version);
  const flags = young === undefined ? [] : [young];
  collectMoreRarely(version, (flag) => void flags.push(flag));
  return flags;
}

const node24 = join(__dirname, '../../node_modules/node-24/bin/node');

test.each([process.execPath, node24])('%s has the flags, and says nothing about them', (node) => {
  const flags = flagsOf();
  const { status, stderr } = spawnSync(node, [...flags, '-e', '0'], { encoding: 'utf8' });
  expect({ flags, status, stderr }).toEqual({
    flags: ['--semi-space-growth-factor=1', '--heap-growing-percent=200'],
    status: 0,
    stderr: '',
  });
});

test.each(['19.9.0', '25.0.0', '200.0.0'])('the V8 of Node %s is left as it is', (version) => {
  expect(flagsOf(version)).toEqual([]);
});
