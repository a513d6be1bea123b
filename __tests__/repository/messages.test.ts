/** Every message is said by a bad project or expected by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../../src/rules/index.generated.ts';
import { checkFixture } from '../support/fixtures.ts';
import { signatureOf } from '../support/messages.ts';

const root = resolve(__dirname, '../..');
const tests = readdirSync(join(root, '__tests__'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(root, '__tests__', name), 'utf8'))
  .join('\n');
const bad = (id: string) => join(root, 'fixtures/bad', id);
const expected = (id: string) =>
  existsSync(join(bad(id), 'expected.txt')) ? readFileSync(join(bad(id), 'expected.txt'), 'utf8') : '';

/** The messages that neither a text nor a run of the rule's bad project shows, as `rule message`. */
async function unreached(): Promise<string[]> {
  const found: string[] = [];
  for (const { id, messages } of rules) {
    const texts = expected(id) + tests;
    const open = Object.keys(messages).filter((key) => {
      // A message that only hands on what it is given has no text of its own: a test names its rule.
      const sign = signatureOf(messages[key]) ?? `'${id} `;
      return !texts.includes(sign);
    });
    if (open.length === 0) continue;
    const said = existsSync(bad(id)) ? (await checkFixture(bad(id))).report.findings : [];
    const reached = new Set(said.filter(({ rule }) => rule === id).map(({ messageId }) => messageId));
    found.push(...open.filter((key) => !reached.has(key)).map((key) => `${id} ${key}`));
  }
  return found;
}

test('every message is reached by a test or a bad project', async () => {
  expect(await unreached()).toEqual([]);
});

test('what a message always says is read from its source', () => {
  expect(signatureOf((a: number) => `Expected ${a} Hz, found none.`)).toBe(' Hz, found none.');
  expect(signatureOf((a: string) => `It ${a ? 'is there indeed' : 'is not'} here.`)).toBe(' here.');
  expect(signatureOf((text: string) => text)).toBeUndefined();
});
