/** The engine of the page, without a page: what it is asked and answers. */
import { isArchive } from '../../../src/doors/page/dropped.ts';
import { mend } from '../../../src/doors/page/mend.ts';
import type { Answer, DroppedThing, Request } from '../../../src/doors/page/protocol.ts';
import { openedZip, zipOf } from '../../support/zip.ts';

type Scope = { onmessage(event: { data: Request }): void; postMessage(answer: Answer): void };
const scope = globalThis as unknown as Scope;
const site = 'https://example.org/';

const thing = (name: string, files: Readonly<Record<string, string>>): DroppedThing => ({
  name,
  files: Object.entries(files).map(([path, text]) => [path, new Blob([text])] as const),
});
const GOOD = { 'themeconfig.json': '{"theme_version": 2}\n' };
const zipWith = (files: Readonly<Record<string, string>>) =>
  zipOf(Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) })));
const dropped = (name: string, bytes: Uint8Array) => ({
  name,
  files: new Map([[name, new Blob([bytes as Uint8Array<ArrayBuffer>])]]),
});

/** Asks everything at once, and gives the answers as they come. */
async function answersTo(...requests: readonly Request[]): Promise<Answer[]> {
  const said: Answer[] = [];
  const all = new Promise<void>((resolve) => {
    scope.postMessage = (answer) => {
      if (answer.say !== 'progress') said.push(answer);
      if (said.length === requests.length) resolve();
    };
  });
  await import('../../../src/doors/page/worker.ts');
  for (const data of requests) scope.onmessage({ data });
  await all;
  return said;
}

test('what is asked meanwhile waits, and is about what was checked last', async () => {
  const [first, fixed, second, built, failed, unknown] = await answersTo(
    { ask: 'check', thing: thing('one', { ...GOOD, 'Thumbs.db': 'x' }), site },
    { ask: 'fix', unsafe: false },
    { ask: 'check', thing: thing('two', GOOD), site },
    { ask: 'build' },
    { ask: 'check', thing: thing('three', { 'notes.txt': '' }), site },
    { ask: 'build' },
  );
  const nameIn = async (answer: Answer | undefined) =>
    answer?.say === 'checked' && JSON.parse(await answer.json.text()).packages[0].name;
  expect(await nameIn(first)).toBe('one');
  expect(fixed).toMatchObject({ say: 'fixed', fixed: 1, zip: { name: 'one-fixed.zip' } });
  expect(await nameIn(second)).toBe('two');
  expect(built).toMatchObject({ say: 'built', archives: [{ name: 'two-0.0.0.zip' }] });
  expect(failed).toMatchObject({
    say: 'failed',
    known: true,
    message: expect.stringMatching(/^Nothing to check was found: (?!.*(?:brandgate init|brandgate\.yml))/),
  });
  expect(unknown).toEqual({ say: 'failed', known: true, message: 'Nothing was checked yet.' });
});

test('one file is a ZIP when it is called so', () => {
  const one = new Map([['acme', new Blob(['x'])]]);
  expect(isArchive({ name: 'acme', files: one })).toBe(false);
  expect(isArchive(dropped('acme.ZIP', new Uint8Array(1)))).toBe(true);
  expect(isArchive({ name: 'files', files: new Map([['acme.zip', new Blob([])]]) })).toBe(false);
});

test('a config inside of a ZIP says as little to a fix as to a check', async () => {
  const bytes = zipWith({
    ...GOOD,
    'Thumbs.db': 'x',
    'brandgate.yml': 'discover: false\npackages: []\nrules:\n  package-junk: off\n',
  });
  const { fixed, zip, did } = await mend(dropped('acme.zip', bytes), false);
  expect({ fixed, did }).toEqual({ fixed: 1, did: [expect.stringMatching(/^Thumbs\.db: /)] });
  const names = (await openedZip(zip.bytes)).entries.map(({ name }) => name);
  expect(names.sort()).toEqual(['brandgate.yml', 'themeconfig.json']);
});
