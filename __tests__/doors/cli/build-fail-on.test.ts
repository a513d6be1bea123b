import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useCli } from '../../support/cli.ts';

const cli = useCli();

test('the report that a build writes says what the run says', () => {
  // A file that nothing knows is a warning.
  const project = cli.project({ 'acme/themeconfig.json': '{"theme_version": 2}', 'acme/notes.txt': 'x' });
  const resultWith = (failOn: string) => {
    const { code } = cli.run(project, ['build', '--out', 'out', '--fail-on', failOn]);
    return [code, JSON.parse(readFileSync(join(project, 'out/brandgate-report.json'), 'utf8')).result];
  };
  expect(resultWith('error')).toEqual([0, 'success']);
  expect(resultWith('warning')).toEqual([1, 'failure']);
});
