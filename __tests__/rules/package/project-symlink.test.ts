import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { useWarmCli } from '../../support/cli.ts';

const cli = useWarmCli();

test('a link beside a theme says that what it leads to is not checked', () => {
  const here = cli.project({ 'themes/acme/themeconfig.json': '{\n  "theme_version": 2\n}\n' });
  symlinkSync(join(here, 'themes/acme'), join(here, 'themes/beta'), 'dir');
  expect(cli.run(here, ['check']).stdout).toContain(
    'project-symlink\n  This is a symbolic link, which is not followed: what it leads to is not checked or shipped.\n',
  );
});
