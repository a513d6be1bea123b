import { toGithub } from '../../report/github.ts';
import { toGitlab } from '../../report/gitlab.ts';
import { toJson } from '../../report/json.ts';
import { toJunit } from '../../report/junit.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { toSarif } from '../../report/sarif.ts';
import { toText } from '../../report/text.ts';
import { repositoryOf } from '../../revision/git.ts';
import { rules } from '../../rules/index.generated.ts';
import type { Outcome } from '../../run/run.ts';
import { type ProjectScope, within } from '../../run/scopes.ts';
import type { Console } from './console.ts';

/** A report in the format that was asked for. */
export async function render(
  format: string,
  outcome: Outcome,
  projects: readonly ProjectScope[],
  console: Console,
  quiet: boolean,
): Promise<string> {
  const { report, hits } = outcome;
  switch (format) {
    case 'json':
      return toJson(report);
    case 'github':
      return toGithub(report, repositoryPrefix(projects));
    case 'sarif':
      return toSarif(report, rules, repositoryPrefix(projects));
    case 'gitlab':
      return toGitlab(report, repositoryPrefix(projects));
    case 'junit':
      return toJunit(report);
    case 'html':
      return (await import('../../report/html.ts')).toHtml(report, { hits, rules });
    case 'markdown':
      return toMarkdown(report);
    default:
      return toText(report, hits, { color: console.color, quiet });
  }
}

/** Where the project root lies in its repository, with a slash at its end, or ''. */
export function repositoryPrefix(projects: readonly ProjectScope[]): string {
  const root = projects[0]?.root;
  const top = root === undefined ? undefined : repositoryOf(root);
  const prefix = top === undefined || root === undefined ? '' : (within(top, root) ?? '');
  return prefix === '' ? '' : `${prefix}/`;
}
