/** The shape of the report (schema version 1) as a JSON Schema, draft 7. */
import {
  count,
  failure,
  finding,
  language,
  list,
  object,
  type Schema,
  says,
  sha256,
  skipped,
  text,
} from './schema-parts.ts';
import { shard } from './shard-schema.ts';

const pkg = object(
  'Package',
  {
    name: says(text, 'Its name, one of a kind.', 'acme'),
    kind: says({ enum: ['theme', 'webapp1', 'webapp2', 'webapp3', 'desktop', 'unknown'] }, 'What it is.'),
    path: says(text, 'Its directory or ZIP, from the project’s root.', 'themes/acme'),
    assets: says(count, 'How many files it has.'),
    bytes: says(count, 'How large they are together.'),
    errors: says(count, 'Findings that are errors.'),
    warnings: says(count, 'Findings that are warnings.'),
    infos: says(count, 'Findings that are notes.'),
  },
  {
    changed: says({ type: 'boolean' }, 'Whether it differs from the base revision; absent without one.'),
    judged: says({ const: false }, 'Set where it was not judged, as it has not changed.'),
    holds: says(
      list({ enum: ['custom-layouts', 'plugins', 'installer'] }),
      'What the administrator must know of for an upload.',
    ),
  },
);

const archive = object('Archive', {
  name: says(text, 'The ZIP’s file name.', 'acme-1.2.0.zip'),
  package: says(text, 'The package’s name.'),
  bytes: says(count, 'Its size.'),
  sha256: says(sha256, 'Its SHA-256.'),
  entries: says(count, 'How many files it holds.'),
});

const summary = object('Summary', {
  packages: says(count, 'Packages that were found.'),
  assets: says(count, 'Files that were judged.'),
  rules: says(count, 'Rules that were run.'),
  errors: says(count, 'Findings that are errors.'),
  warnings: says(count, 'Findings that are warnings.'),
  infos: says(count, 'Findings that are notes.'),
  suppressed: says(count, 'Findings that the config or the baseline accepts.'),
});

export const reportSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  description: 'The whole result of a run; every other output is made of it.',
  ...object(
    'Brandgate report',
    {
      schemaVersion: says({ const: 1 }, 'The version of this form.'),
      tool: says(
        object('Tool', {
          name: says({ const: 'brandgate' }, 'What wrote it.'),
          version: says(text, 'Its version.', '1.0.0'),
        }),
        'What wrote it.',
      ),
      result: says(
        { enum: ['success', 'failure', 'error'] },
        'failure: findings; error: the run itself failed.',
      ),
      summary: says(summary, 'Numbers of the whole run.'),
      packages: says(list(pkg), 'Every package, by name.'),
      findings: says(list(finding), 'Every place where a rule does not hold, in a stable order.'),
      skipped: says(list(skipped), 'Rules that could not be judged.'),
      languages: says(list(language), 'How complete translations are.'),
      failures: says(list(failure), 'What nobody foresaw.'),
      archives: says(list(archive), 'ZIPs that were built.'),
    },
    { shard: says(shard, 'Set when the report is a part of a whole that “brandgate merge” joins.') },
  ),
};
