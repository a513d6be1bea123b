import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentationOf } from '../../src/rules/documentation.ts';

const root = resolve(__dirname, '../..');

test('the page of a rule is that of the version, which is tagged', () => {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const page = documentationOf('audio-sample-rate');
  expect(page).toBe(
    `https://github.com/brandgate/brandgate/blob/v${version}/docs/rules/audio-sample-rate.md`,
  );
  expect(existsSync(`${root}/${page.split(`/blob/v${version}/`)[1]}`)).toBe(true);
});
