/** The summary that lies beside built archives says what the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useCli, writeTree } from '../../support/cli.ts';
import { commitAt, gitIn } from '../../support/git.ts';

const cli = useCli();

test('a summary names the commits that it speaks of and what changed, and so does the Markdown of a check', () => {
  const here = cli.project({ 'acme/themeconfig.json': '{"theme_version": 2}' });
  const git = gitIn(here);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  writeTree(here, { 'acme/themeconfig.json': '{"theme_version": 2, "disable_watermark_icon": true}' });
  git('commit', '-qam', 'second');
  const [base, head] = [commitAt(here, 'HEAD~1'), commitAt(here)].map((commit) => commit.slice(0, 7));
  expect(cli.run(here, ['build', '--out', 'out', '--base-ref', 'HEAD~1']).code).toBe(0);
  const [summary, page] = ['summary.md', 'brandgate-report.html'].map((name) =>
    readFileSync(join(here, 'out', name), 'utf8'),
  );
  expect(page).toContain(`<code>${head}</code> against <code>${base}</code>`);
  const { stdout: printed } = cli.run(here, ['check', '--format', 'markdown', '--base-ref', 'HEAD~1']);
  for (const text of [summary, printed]) {
    expect(text).toContain(`\n\`${head}\` against \`${base}\`.\n`);
    expect(text).toContain('disable_watermark_icon');
  }
});
