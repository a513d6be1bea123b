import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { collectMoreRarely } from '../../src/run/rarer-collections.ts';

function flagsOf(version?: string): readonly string[] {
  const flags: string[] = [];
  collectMoreRarely(version, (flag) => flags.push(flag));
  return flags;
}

const node24 = join(__dirname, '../../node_modules/node-24/bin/node');

test.each([process.execPath, node24])('%s has the flag, and says nothing about it', (node) => {
  const flags = flagsOf();
  const { status, stderr } = spawnSync(node, [...flags, '-e', '0'], { encoding: 'utf8' });
  expect({ flags, status, stderr }).toEqual({
    flags: ['--heap-growing-percent=200'],
    status: 0,
    stderr: '',
  });
});

test.each(['19.9.0', '99.0.0'])('the V8 of Node %s is left as it is', (version) => {
  expect(flagsOf(version)).toEqual([]);
});
