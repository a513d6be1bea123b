import { diff } from '../../src/diff/diff.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { differencesText } from '../../src/report/differences.ts';
import { decodedPackages } from '../../src/run/compare.ts';
import { sketchesOf } from '../../src/run/sketches.ts';
import { type Content, treeOf } from '../support/check.ts';
import { layout, mode, slot } from '../support/layouts.ts';
import { themeFiles } from '../support/themes.ts';
import { wav } from '../support/wav.ts';

const packagesOf = (files: Readonly<Record<string, Content>>) =>
  decodedPackages(
    {
      files: memoryFiles(treeOf(themeFiles({}, files))),
      rootName: 'project',
      paths: [],
      skip: new Set(),
      ignoresAbove: [],
    },
    emptyConfig,
  );

/** The text of what changed in a theme, with its pictures. */
async function drawn(before: Readonly<Record<string, Content>>, after: Readonly<Record<string, Content>>) {
  const [old, now] = [await packagesOf(before), await packagesOf(after)];
  const changes = await diff(old, now);
  return differencesText(changes, { sketches: await sketchesOf(changes, old, now) });
}

const panel = (...slots: readonly object[]) => ({
  'custom_layout_panel.json': layout([mode(slots.length === 1 ? 2 : 4, 1, slots)]),
});

test('a small mode, before and now side by side', async () => {
  const text = await drawn(panel(slot(0, 0, 1)), panel(slot(1, 0, 1)));
  expect(text).toMatch(/ {4}~ 1 participant: slot 1 right 1 cell\n {6}┌─+┐╌+┐ {5}┌╌+┌─+┐\n/);
  expect(text).toMatch(/\n {6}\S.* {2}→ {2}\S.*\n/);
});

test('a wide mode, one below the other', async () => {
  const text = await drawn(panel(slot(0, 0, 2), slot(2, 0, 2)), panel(slot(0, 0, 2), slot(2, 2, 2)));
  expect(text).toMatch(/down 2 cells\n {6}before\n {6}┌─+┬─+┐\n/);
  expect(text).toMatch(/\n {6}now\n {6}┌─+┐╌+┬╌+┐\n/);
});

test('a mode that came stands alone', async () => {
  const having = (more: object) => ({ 'custom_layout_panel.json': layout(undefined, more) });
  const text = await drawn(having({}), having({ pres_modes: [mode(2, 1, [slot(0, 0, 1)])] }));
  expect(text).toMatch(/\+ 1 participant with presentation: .*\n {6}┌/);
  expect(text).not.toContain('before');
});

test('prompts that differ in their outline, and new ones', async () => {
  const name = 'conf-a_48kHz_mono.wav';
  const tone = (level: number) => (seconds: number) => level * Math.sin(2 * Math.PI * 997 * seconds);
  const [quiet, loud] = [tone(0.01), tone(0.9)].map((samples) => ({ [name]: wav({ seconds: 1, samples }) }));
  expect(await drawn(quiet ?? {}, loud ?? {})).toMatch(/\n {6}before {2}▂+\n {6}now {5}█+\n/);
  expect(await drawn({}, loud ?? {})).toMatch(/\+ conf-a_48kHz_mono\.wav: .*\n {6}█{32}\n/);
});
