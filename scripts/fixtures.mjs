// The parts of fixtures/ that are made: binary files by the builders of the tests, and what `check` says about bad projects.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';

const MADE = '__tests__/fixtures';

/** Binary files that builders make, by their path below fixtures/. */
export function madeFiles() {
  const names = existsSync(join(root, MADE)) ? readdirSync(join(root, MADE)) : [];
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => Object.entries(load(`${MADE}/${name}`).default));
}

/**
 * The expected.txt of each bad project that has none, and of the wanted ones ('all' or ids), as [path, text].
 * Projects that do not show their rule are named in `faults`: a wrong text is never written.
 */
export async function expectedTexts(wanted) {
  const { badFixtureFaults, checkFixture, expectedText, fixturesIn } = load('__tests__/support/fixtures.ts');
  const texts = [];
  const faults = [];
  for (const id of fixturesIn(join(root, 'fixtures/bad'))) {
    const path = `fixtures/bad/${id}/expected.txt`;
    const isWanted = wanted === 'all' || wanted.includes(id) || !existsSync(join(root, path));
    if (!isWanted) continue;
    const verdict = await checkFixture(join(root, 'fixtures/bad', id));
    const found = badFixtureFaults(verdict, id);
    if (found.length > 0) faults.push(`fixtures/bad/${id}: ${found.join('; ')}`);
    else texts.push([path, expectedText(verdict)]);
  }
  return { texts, faults };
}
