/** The shape of the report (schema version 1) as a JSON Schema, draft 7. */
type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const severity = { enum: ['error', 'warning', 'info'] };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };

function object(
  title: string,
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    title,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
const list = (items: Schema): Schema => ({ type: 'array', items });
const says = (schema: Schema, description: string, ...examples: readonly unknown[]): Schema => ({
  ...schema,
  description,
  ...(examples.length === 0 ? {} : { examples }),
});
const position = { type: 'integer', minimum: 1 };

const location = object(
  'Location',
  {},
  {
    line: says(position, 'The line, from 1.'),
    column: says(position, 'The column, from 1, in UTF-16 code units.'),
    endLine: says(position, 'The line behind the end.'),
    endColumn: says(position, 'The column behind the end.'),
    pointer: says(text, 'A JSON Pointer.', '/theme_version'),
    offset: says(count, 'Where it is in a binary file, in bytes.'),
  },
);

const finding = object(
  'Finding',
  {
    rule: says(text, 'The rule’s id.', 'audio-sample-rate'),
    severity: says(severity, 'How grave it is.'),
    path: says(
      text,
      'The file, or the package’s path, from the project’s root; file.zip!/inner/path inside of a ZIP.',
      'themes/acme/themeconfig.json',
    ),
    message: says(text, 'What is, and what should be.', 'Expected 48000 Hz, found 44100 Hz.'),
    messageId: says(text, 'Which of the rule’s messages it is.', 'unexpected'),
    messageArguments: says(
      list({ type: ['string', 'number', 'boolean', 'null'] }),
      'What the message is made of.',
      [48000, 44100],
    ),
    documentation: says({ type: 'string', pattern: '^https://' }, 'The rule’s page.'),
  },
  {
    package: says(text, 'The package’s name; absent for what is about the project.', 'acme'),
    location: says(location, 'Where in the file it is, as far as that applies.'),
    fix: says({ enum: ['safe', 'unsafe'] }, 'What kind of fix there is, if any.'),
    fixed: says({ type: 'boolean' }, 'Whether it was fixed in this run.'),
  },
);

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

const language = object('Language', {
  package: says(text, 'The package’s name.'),
  reference: says(text, 'The language file that others are compared with.', 'en-us.json'),
  language: says(text, 'The language file.', 'nb-no.json'),
  tokens: says(count, 'Texts of the reference.'),
  missing: says(count, 'Texts that are not there.'),
  extra: says(count, 'Texts that the reference does not have.'),
  variables: says(count, 'Texts whose variables are not the reference’s.'),
  untranslated: says(count, 'Texts that are the reference’s own.'),
});

const skipped = object(
  'Skipped rule',
  { rule: says(text, 'The rule’s id.'), reason: says(text, 'Why it could not be judged.') },
  { package: says(text, 'The package’s name.') },
);

const failure = object('Failure', {
  rule: says(text, 'The rule, or the part of the run, that failed.'),
  path: says(text, 'What it was about.'),
  message: says(text, 'What went wrong.'),
});

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
  ...object('Brandgate report', {
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
  }),
};
