import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { decode } from '../../src/decode/decode.ts';
import { ROOM_IN_BYTES } from '../../src/decode/options.ts';
import { explore } from '../../src/project/discover.ts';
import { projectScopes } from '../../src/run/scopes.ts';
import { fixturesIn } from '../support/fixtures.ts';

const FOLDERS = ['fixtures/ok', 'fixtures/bad'];
/** Everything in it but what functions do. */
const shown = (value: unknown) =>
  inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null });
const NO_BASE = { available: false as const, reason: '' };

test('what is decoded in borrowed memory is the same as in its own, and holds on to none of it', async () => {
  const formats = new Set<string>();
  for (const folder of FOLDERS)
    for (const name of fixturesIn(folder))
      for (const { scope, config } of await projectScopes(`${folder}/${name}`, [])) {
        const { packages } = await explore(scope, config).catch(() => ({ packages: [] }));
        const options = { limits: config.limits, samples: true, envelopes: true };
        for (const pkg of packages) {
          const own = await decode(pkg, NO_BASE, options);
          const room = new Uint8Array(ROOM_IN_BYTES);
          const borrowed = await decode(pkg, NO_BASE, { ...options, room });
          room.fill(0xa5);
          for (const { format } of own.assets) formats.add(format);
          expect(shown(borrowed.assets)).toBe(shown(own.assets));
        }
      }
  expect([...formats].sort()).toEqual(
    [
      'binary',
      'bmp',
      'css',
      'html',
      'icns',
      'ico',
      'javascript',
      'jpeg',
      'json',
      'png',
      'rtf',
      'svg',
      'text',
    ].concat('wav'),
  );
});
