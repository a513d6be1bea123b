/** What an editor makes of the schemas: the language service that VS Code has inside. */
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { schemaOf } from '../support/schemas.ts';

const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: ['themeconfig', 'custom-layout', 'config'].map((name) => ({
    uri: `schema:${name}`,
    fileMatch: [`${name}.json`],
    schema: schemaOf(name),
  })),
});

/** A document and the place of the `|` in it. */
function opened(text: string, name = 'themeconfig') {
  const offset = text.indexOf('|');
  const document = TextDocument.create(`file:///${name}.json`, 'json', 1, text.replace('|', ''));
  return {
    document,
    json: service.parseJSONDocument(document),
    position: document.positionAt(Math.max(0, offset)),
  };
}

async function completions(text: string, name?: string): Promise<string[]> {
  const { document, json, position } = opened(text, name);
  const list = await service.doComplete(document, position, json);
  return (list?.items ?? []).map(({ label }) => label);
}

async function hover(text: string): Promise<string> {
  const { document, json, position } = opened(text);
  const found = await service.doHover(document, position, json);
  return JSON.stringify(found?.contents ?? '');
}

async function complaints(text: string, name?: string): Promise<string[]> {
  const { document, json } = opened(text, name);
  return (await service.doValidation(document, json)).map(({ message }) => String(message));
}

test('keys are completed where they stand, known screens among them', async () => {
  expect(await completions('{ "theme_version": 2, "|" }')).toEqual(
    expect.arrayContaining(['splash_screens', 'dtmf_allowed_layouts', 'classification']),
  );
  expect(await completions('{ "splash_screens": { "screens": { "|" } } }')).toEqual(
    expect.arrayContaining(['welcome', 'pin_entry', 'direct_media_escalate']),
  );
  expect(await completions('{ "splash_screens": { "screens": { "welcome": { "|" } } } }')).toEqual(
    expect.arrayContaining(['background', 'elements', 'layout_type']),
  );
  expect(
    await completions('{ "splash_screens": { "screens": { "welcome": { "elements": [{ "|" }] } } } }'),
  ).toEqual(expect.arrayContaining(['type', 'font_size', 'label', 'offset_y']));
});

test('values are completed: words, defaults, switches', async () => {
  expect(
    await completions('{ "splash_screens": { "screens": { "welcome": { "elements": [{ "type": | }] } } } }'),
  ).toEqual(expect.arrayContaining(['"icon"', '"text"', '"pin_digits"']));
  expect(await completions('{ "dtmf_allowed_layouts": [ | ] }')).toEqual(
    expect.arrayContaining(['"1:7"', '"ac"', '"one_main_nine_around"']),
  );
  expect(await completions('{ "dtmf_conference_control_commands": { "*1": | } }')).toContain('"toggle_lock"');
  expect(await completions('{ "disable_watermark_icon": | }')).toEqual(
    expect.arrayContaining(['false', 'true']),
  );
  expect(await completions('{ "theme_version": | }')).toContain('2');
});

test('the word under the pointer is explained', async () => {
  expect(await hover('{ "test_call_service_|media_delay": 2 }')).toMatch(
    /[Dd]elay of a test call’s echo .*\(seconds/,
  );
  expect(await hover('{ "splash_screens": { "screens": { "pin_en|try": {} } } }')).toMatch(
    /[Ss]hown while a PIN is typed/,
  );
  expect(await hover('{ "splash_screens": { "screens": { "own": { "elem|ents": [] } } } }')).toMatch(
    /icons and texts/i,
  );
});

test('slips are marked where they are, and right files are left alone', async () => {
  expect(await complaints('{ "theme_version": 2, "splash_screen": {} }')).toEqual([
    'Property splash_screen is not allowed.',
  ]);
  expect(await complaints('{ "theme_version": 2, "splash_screens": { "screens": { "own": {} } } }')).toEqual(
    [],
  );
  expect(await complaints('{ "discover": true, "rules": { "audio-sample-rat": "off" } }', 'config')).toEqual([
    'Property audio-sample-rat is not allowed.',
  ]);
});
