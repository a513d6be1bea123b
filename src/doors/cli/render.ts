import { toGithub } from '../../report/github.ts';
import { toGitlab } from '../../report/gitlab.ts';
import { toJson } from '../../report/json.ts';
import { toJunit } from '../../report/junit.ts';
import { toMarkdown } from '../../report/markdown.ts';
import { toSarif } from '../../report/sarif.ts';
import { toText } from '../../report/text.ts';
import { rules } from '../../rules/index.generated.ts';
import type { Outcome } from '../../run/run.ts';
import { type ProjectScope, repositoryPrefix } from '../../run/scopes.ts';
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
