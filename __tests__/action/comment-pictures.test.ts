/** What the comment shows: its pictures are the files at the two commits. */
import { execFileSync } from 'node:child_process';
import { runAction, useWarmAction } from '../support/action.ts';
import { type Pull, pullRequest } from '../support/action-pulls.ts';
import { type Tree, useWorkspaces } from '../support/action-workspace.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';
import { jpeg } from '../support/images.ts';
import { layout, mode, slot } from '../support/layouts.ts';
import { sine, wav } from '../support/wav.ts';

useWarmAction();
useWorkspaces();
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(() => server.clear());

const DIRECTORY = 'assets/Acme Brand (new)';
const icon = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="${fill}" d="M0 0h96v96z"/></svg>\n`;
const themed = (files: Tree, settings: object = {}): Tree =>
  Object.fromEntries(
    Object.entries({
      'themeconfig.json': JSON.stringify(
        { theme_version: 2, dtmf_allowed_layouts: ['panel'], ...settings },
        null,
        2,
      ),
      ...files,
    }).map(([name, content]) => [`${DIRECTORY}/${name}`, content]),
  );
const panel = (x: number) => JSON.stringify(layout([mode(2, 1, [slot(x, 0, 1)])]));
const before = themed({
  'background.jpg': jpeg({ width: 1920, height: 1080 }),
  'icon_mute.svg': icon('#fff'),
  'conf-get_pin_48kHz_mono.wav': wav({ seconds: 2.5, samples: sine(997, -30) }),
  'custom_layout_panel.json': panel(0),
});
const after = themed(
  {
    'background.jpg': jpeg({ width: 1280, height: 720 }),
    'icon_mute.svg': icon('#1a7f37'),
    'conf-get_pin_48kHz_mono.wav': wav({ seconds: 3.5, samples: sine(997, -20) }),
    'custom_layout_panel.json': panel(1),
  },
  { splash_screens: { screens: { welcome: { background: { type: 'color', color: '0xff0b3d60' } } } } },
);

/** Every address of a file in a comment, with the file's bytes in the repository; it must be there. */
function filesIn(body: string, pull: Pull) {
  const address =
    /https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/blob\/([0-9a-f]{40})\/([^"?#)]+)(\?raw=true)?["#)]/g;
  return [...body.matchAll(address)].map(([, repository, commit, path, raw]) => ({
    repository,
    commit,
    isRaw: raw !== undefined,
    path: decodeURIComponent(path ?? ''),
    bytes: execFileSync('git', [
      '-C',
      pull.repository.path,
      'show',
      `${commit}:${decodeURIComponent(path ?? '')}`,
    ]),
  }));
}
const bodyOf = async (pull: Pull): Promise<string> => (await pull.comments())[0].body;

describe.each(['a branch', 'a fork'])('of %s', (origin) => {
  let pull: Pull;
  let body: string;
  let summary: string;
  let base: string;
  let head: string;
  beforeAll(async () => {
    pull = await pullRequest(server, after, before);
    base = pull.repository.git('rev-parse', 'HEAD~1');
    head = pull.repository.git('rev-parse', 'HEAD');
    const run = await runAction({
      workspace: pull.repository.path,
      event: origin === 'a fork' ? pull.forkEvent() : pull.event(),
      server,
      inputs: { path: 'assets', 'review-comments': 'true' },
      env: { GITHUB_RUN_ID: '7' },
    });
    summary = run.summary;
    body = await bodyOf(pull);
  });

  test('images and icons stand there before and after, each inside a link to its file', () => {
    const path = `${DIRECTORY}/background.jpg`;
    const shown = filesIn(body.slice(body.indexOf('### What changed')), pull).filter(
      (file) => file.path === path,
    );
    const project = { repository: 'acme/brands', commit: base };
    const changed = { repository: origin === 'a fork' ? 'stranger/brands' : 'acme/brands', commit: head };
    expect(shown).toMatchObject([
      { ...project, isRaw: false },
      { ...project, isRaw: true },
      { ...changed, isRaw: false },
      { ...changed, isRaw: true },
    ]);
    const old = Buffer.from(before[path] as Uint8Array);
    expect(shown.map(({ bytes }) => bytes.equals(old))).toEqual([true, true, false, false]);
    expect(body).toMatch(/<a href="[^"]+"><img width="300" src="[^"]+background\.jpg\?raw=true"><\/a>/);
    expect(body).toContain(`| | before \`${base.slice(0, 7)}\` | after \`${head.slice(0, 7)}\` |`);
  });

  test('a white icon is a word and a link', () => {
    const row = body.split('\n').find((line) => line.startsWith('| Icon'));
    expect(row).toMatch(
      /\| white: \[see the file\]\([^)]+icon_mute\.svg\) \| <a href="[^"]+"><img width="96" /,
    );
    expect(row).toContain('`#ffffff` → `#1a7f37`');
  });

  test('prompts have an outline of 32 blocks, a duration and a loudness', () => {
    expect(body).toMatch(
      /\| `[▁-█]{32}`<br>2\.5 s, -\d+\.\d LUFS \| `[▁-█]{32}`<br>3\.5 s, -\d+\.\d LUFS \|/,
    );
  });

  test('layouts are drawn, colours converted, and screens are linked to the report', () => {
    expect(body).toMatch(/Custom layout `1 participant` of `panel`: slot 1 right 1 cell\n\n```text\n┌/);
    expect(body).toContain('`#0b3d60`');
    expect(body).toContain('`0xff0b3d60`');
    expect(body).toMatch(
      /- Screen `welcome` added.* \(\[see it in the report\]\(https:\/\/github\.com\/acme\/brands\/actions\/runs\/\d+#artifacts\)\)/,
    );
  });

  test('pictures come before words, and the summary shows the same', () => {
    expect(body.lastIndexOf('<img')).toBeLessThan(body.indexOf('- Screen `welcome`'));
    const changes = (text: string) => text.slice(text.indexOf('### What changed')).split('\n\n<details>')[0];
    expect(changes(summary)).toBe(changes(body));
  });

  test('a review comment on an image shows the same row', async () => {
    const comments = await pull.reviewComments();
    const row = body.split('\n').find((line) => line.startsWith('| Image `background.jpg`'))!;
    expect(comments.filter(({ body: said }) => said.includes(row))).toMatchObject([
      {
        path: `${DIRECTORY}/background.jpg`,
        subject_type: 'file',
        body: expect.stringMatching(/^❌ Expected 1920x1080 .*\n\n\| \| before `[0-9a-f]{7}` \| after /),
      },
    ]);
  });
});
