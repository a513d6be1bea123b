/** What the shapes of reports are made of, as JSON Schemas, draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

export const text = { type: 'string' };
export const count = { type: 'integer', minimum: 0 };
const severity = { enum: ['error', 'warning', 'info'] };
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };

export function object(
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
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const says = (schema: Schema, description: string, ...examples: readonly unknown[]): Schema => ({
  ...schema,
  description,
  ...(examples.length === 0 ? {} : { examples }),
});
export const position = { type: 'integer', minimum: 1 };

export const location = object(
  'Location',
  {},
  {
    line: says(position, 'The line, from 1.'),
    column: says(position, 'The column, from 1, in UTF-16 code units.'),
    endLine: says(position, 'The line of the end, from 1.'),
    endColumn: says(position, 'The column behind the end, from 1.'),
    pointer: says(text, 'A JSON Pointer.', '/theme_version'),
    offset: says(count, 'Where it is in a binary file, in bytes.'),
  },
);

export const finding = object(
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
    more: says(
      position,
      'So many more of the rule in the file are counted and not listed, as they are beyond a limit.',
    ),
  },
);

export const language = object('Language', {
  package: says(text, 'The package’s name.'),
  reference: says(text, 'The language file that others are compared with.', 'en-us.json'),
  language: says(text, 'The language file.', 'nb-no.json'),
  tokens: says(count, 'Texts of the reference.'),
  missing: says(count, 'Texts that are not there.'),
  extra: says(count, 'Texts that the reference does not have.'),
  variables: says(count, 'Texts whose variables are not the reference’s.'),
  untranslated: says(count, 'Texts that are the reference’s own.'),
});

export const skipped = object(
  'Skipped rule',
  { rule: says(text, 'The rule’s id.'), reason: says(text, 'Why it could not be judged.') },
  { package: says(text, 'The package’s name.') },
);

export const failure = object('Failure', {
  rule: says(text, 'The rule, or the part of the run, that failed.'),
  path: says(text, 'What it was about.'),
  message: says(text, 'What went wrong.'),
});
