/** Whatever names and texts a repository holds, no output obeys them. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { RunReport } from '../../src/model/report.ts';
import { toComment } from '../../src/report/comment.ts';
import { differencesText } from '../../src/report/differences.ts';
import { differencesMarkdown } from '../../src/report/differences-markdown.ts';
import { toGithub } from '../../src/report/github.ts';
import { toGitlab } from '../../src/report/gitlab.ts';
import { toHtml } from '../../src/report/html.ts';
import { toJson } from '../../src/report/json.ts';
import { toJunit } from '../../src/report/junit.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { releaseNotes } from '../../src/report/notes.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { toText } from '../../src/report/text.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { changes, hostile, report } from '../support/hostile-reports.ts';
import { htmlFaults } from '../support/html.ts';
import { markdownFaults } from '../support/markdown.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';
import { sarifFaults } from '../support/sarif.ts';

/** What a terminal or a runner would act on; a runner trims white space before it looks for a command. */
function lineFaults(output: string): string[] {
  return output
    .split('\n')
    .flatMap((line) => [
      ...(/(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e0fff}]/u.test(line)
        ? [`a control character: ${JSON.stringify(line)}`]
        : []),
      ...(/^\s*::/.test(line) || line.includes('##[') ? [`a workflow command: ${line}`] : []),
    ]);
}

const check = <T>(arbitrary: fc.Arbitrary<T>, faultsOf: (value: T) => readonly string[]) =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      expect(faultsOf(value)).toEqual([]);
    }),
    { numRuns: 150 },
  );

/** The log shows runs of this tool, whose rules and package names are its own words. */
const ownWords = (value: RunReport): RunReport => ({
  ...value,
  findings: value.findings.map((item) => ({ ...item, rule: 'audio-sample-rate' })),
  failures: value.failures.map((item) => ({ ...item, rule: 'audio-loudness' })),
  skipped: value.skipped.map((item) => ({ ...item, package: 'acme' })),
});

test('text', () => {
  check(fc.tuple(report.map(ownWords), hostile), ([value, excerpt]) =>
    lineFaults(toText(value, hitsOf(value.findings, excerpt), { color: false, quiet: false })),
  );
});

test('github: every command is one of ours, with our properties', () => {
  const command = /^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^:,]*,?)*::/;
  check(report, (value) => {
    const lines = toGithub(value, '').trimEnd().split('\n');
    const commands = lines.slice(0, -1);
    expect(commands).toHaveLength(value.findings.length + value.failures.length);
    return [
      ...commands.filter((line) => !command.test(line)),
      ...lineFaults(
        lines
          .map((line) => line.replace(command, ''))
          .join('\n')
          .replaceAll('##[', ''),
      ),
    ];
  });
});

test('markdown: summary, comment and release notes', () => {
  check(fc.tuple(report, changes), ([value, changed]) => {
    const outputs = [
      toMarkdown(value, { changes: changed }),
      toComment(value, changed),
      releaseNotes(value),
      differencesMarkdown(changed),
    ];
    return outputs.flatMap((text) => [...markdownFaults(text), ...lineFaults(text)]);
  });
});

test('the comment of a clean run', () => {
  check(changes, (changed) => markdownFaults(toComment(reportOf([]), changed)));
});

test('differences as text', () => {
  check(changes, (changed) => lineFaults(differencesText(changed)));
});

test('html', () => {
  check(fc.tuple(report, hostile, changes), ([value, excerpt, changed]) => {
    const page = toHtml(value, { rules, hits: hitsOf(value.findings, excerpt), changes: changed });
    return [...lineFaults(page), ...htmlFaults(page)];
  });
});

test('sarif', () => {
  check(report, (value) => {
    const text = toSarif(value, rules, '');
    // A finding without a word is no finding that a rule can make.
    const silent = value.findings.some(({ message, rule }) => message === '' || rule === '');
    return [...lineFaults(text), ...(silent ? [] : sarifFaults(JSON.parse(text)))];
  });
});

test('junit', () => {
  check(report, (value) => {
    const text = toJunit(value);
    const faults: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', ({ message }) => faults.push(message));
    parser.write(text).close();
    return [...lineFaults(text), ...faults];
  });
});

test('gitlab and json hold the texts as they are', () => {
  check(report, (value) => {
    const gitlab = toGitlab(value, '');
    const json = toJson(value);
    expect(JSON.parse(gitlab)).toHaveLength(value.findings.length);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    return [...lineFaults(gitlab), ...lineFaults(json)];
  });
});

describe('the checks of this file see', () => {
  test.each([
    ['| a | b |\n| --- | --- |\n| `a|b` | c |', 'another number of columns'],
    ['| a |\n| --- |\n| b |\ntext', 'a line that runs into a table'],
    ['hello @octocat', 'a mention'],
    ['fixes #1', 'a reference'],
    ['see https://evil.example', 'a link'],
    ['[x](y)', 'a link'],
    ['a <img src=x>', 'a tag'],
    ['a ` b', 'a code span without an end'],
    ['  ::error::x', 'a workflow command'],
    ['a\u202eb', 'a control character'],
    ['<details>', '1 details are opened and 0 closed'],
  ])('%j in Markdown', (text, fault) => {
    expect(markdownFaults(text).join()).toContain(fault);
  });

  test.each([
    ['<img src="x">', 'an element img'],
    ['<p onclick="x"></p>', 'an attribute onclick'],
    ['<p style="x"></p>', 'an attribute style'],
    ['<a href="javascript:x"></a>', 'an address'],
    ['<p id="a"></p><p id="a"></p>', 'an id twice'],
    ['<p><code></p></code>', 'out of order'],
    ['<p', 'no tag'],
    ['a > b', 'a stray bracket'],
  ])('%j in HTML', (text, fault) => {
    expect(htmlFaults(`<!doctype html>${text}`).join()).toContain(fault);
  });

  test('a SARIF result without a place', () => {
    const log = JSON.parse(toSarif(reportOf([findingOf()]), rules, ''));
    expect(sarifFaults(log)).toEqual([]);
    log.runs[0].results[0].locations = [];
    expect(sarifFaults(log)).not.toEqual([]);
  });
});
