import {
  count,
  failure,
  finding,
  language,
  list,
  location,
  object,
  position,
  says,
  skipped,
  text,
} from './schema-parts.ts';

const texts = list(text);
const flag = { type: 'boolean' };

const run = object(
  'Run',
  {
    command: says({ enum: ['check', 'build'] }, 'What was done.'),
    failOn: says({ enum: ['error', 'warning', 'info', 'never'] }, 'From which severity on it fails.'),
    paths: says(texts, 'What was looked at; everything when empty.'),
    packages: says(texts, 'Names and globs of packages; all when empty.'),
    rules: says(texts, 'Rule ids; all when empty.'),
    onlyChanged: says(flag, 'Whether only changed packages were judged.'),
    stamp: says(flag, 'Whether archives got a brandingID of their own.'),
    allowErrors: says(flag, 'Whether packages with errors were built.'),
    fix: says(list({ enum: ['safe', 'unsafe'] }), 'Which fixes were made.'),
  },
  {
    config: says(text, 'The config file that was named.'),
    baseRef: says(text, 'The revision that was named for comparison.'),
    defaults: says(text, 'The vendor’s default files that were named.'),
    toolkit: says(text, 'The vendor’s toolkit that was named.'),
    template: says(text, 'What archives are called.', '{name}-{version}.zip'),
  },
);

const hit = object(
  'Hit',
  {},
  {
    at: says(count, 'The place of its finding in the report, from 0.'),
    covered: says(finding, 'The finding itself, where an exception covers it.'),
    excerpt: says(text, 'The line at fault.'),
    above: says(text, 'The line above it.'),
    suggestion: says(
      object('Suggestion', {
        line: says(position, 'The first line.'),
        endLine: says(position, 'The last line.'),
        replacement: says(text, 'What they should be.'),
      }),
      'What a safe fix makes of lines.',
    ),
    referrer: says(
      object('Referrer', {
        path: says(text, 'The file.'),
        location: says(location, 'Where in it.'),
      }),
      'The line that refers to a binary file.',
    ),
  },
);

const pkg = object(
  'Package of a shard',
  {
    index: says(count, 'Its place in the plan, from 0.'),
    hits: says(list(hit), 'What was found before exceptions were made.'),
    skipped: says(list(skipped), 'Rules that could not be judged.'),
    failures: says(list(failure), 'What nobody foresaw.'),
    languages: says(list(language), 'How complete translations are.'),
  },
  {
    changed: says(flag, 'Whether it differs from the base revision.'),
  },
);

const overlaid = object('Overlay', {
  archive: says(text, 'The ZIP.'),
  replaced: says(texts, 'Files of the vendor’s toolkit that are the package’s now.'),
  added: says(texts, 'Files that the toolkit does not have.'),
});

/** Which part of which plan a report is, with what joining the parts needs beside it. */
export const shard = object('Shard', {
  shard: says({ type: 'string', pattern: '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$' }, 'Which of how many.', '2/4'),
  plan: says(text, 'The plan’s SHA-256 in Base64.'),
  commit: says(
    { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})?$' },
    'What was checked out; empty outside git.',
  ),
  run: says(run, 'What was asked for.'),
  packages: says(list(pkg), 'What was found out about each package.'),
  unfit: says(texts, 'Packages that did not change and have errors.'),
  overlaid: says(list(overlaid), 'Desktop packages that were laid over the vendor’s toolkit.'),
  digest: says(text, 'The SHA-256 of the report without this, in Base64.'),
});
