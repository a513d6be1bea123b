// What a new rule begins as: for each target a small rule that works, and the files that it is shown with.
//
// A file's content is the text of a TypeScript expression, so that bytes can be a call of a builder.

const text = (content) => JSON.stringify(content);
const json = (value) => text(`${JSON.stringify(value, null, 2)}\n`);
const HTML = (head) =>
  `<!doctype html>\n<html lang="en">\n  <head>\n    <title>Acme</title>\n${head}  </head>\n</html>\n`;

/** The smallest package of each kind in which nothing is found: paths to values of JSON, or to texts. */
export const packages = {
  theme: { json: 'acme/themeconfig.json', files: { 'acme/themeconfig.json': { theme_version: 2 } } },
  webapp1: {
    json: 'acme/configuration/languages/en-us.json',
    files: { 'acme/configuration/languages/en-us.json': { IDS_BUTTON_OK: 'OK' } },
  },
  webapp2: {
    json: 'acme/webapp2/manifest.json',
    files: { 'acme/webapp2/manifest.json': { brandingID: 1 } },
  },
  webapp3: {
    json: 'acme/webapp3/branding/manifest.json',
    files: {
      'acme/webapp3/branding/manifest.json': { version: 0, meta: { name: 'Acme', brandVersion: '1.0' } },
    },
  },
  desktop: {
    json: 'acme/package/configuration/languages/en-us.json',
    files: { 'acme/package/configuration/languages/en-us.json': { IDS_BUTTON_OK: 'OK' } },
  },
};
export const kinds = Object.keys(packages);

const packageFiles = (kind) =>
  Object.fromEntries(Object.entries(packages[kind].files).map(([path, value]) => [path, json(value)]));
/** A package of that kind with one of its files changed. */
const changed = (kind, path, more) => ({
  ...packageFiles(kind),
  [path]: json({ ...packages[kind].files[path], ...more }),
});
const WEBAPP3 = 'acme/webapp3/branding/';

/** Where a word stands in a text: `:line:column`. */
function placeOf(content, word) {
  const before = JSON.parse(content).split(word)[0].split('\n');
  return `:${before.length}:${before.at(-1).length + 1}`;
}

/** A rule about the text of a file: the word is a marker that the example alone has. */
function aboutText(id, kind, names, path, withWord, files) {
  const word = `todo-${id}`;
  const bad = text(withWord(word));
  return {
    kinds: [kind],
    names,
    summary: `No file says “${word}”`,
    messages: `{ found: (word: string) => \`Expected nothing left to do, found “\${word}”.\` }`,
    check: `({ text, locate }, { report }) {
    for (const { index } of text.matchAll(/${word}/g)) report('found', ['${word}'], { location: locate(index, index + ${word.length}) });
  }`,
    bad: { ...files, [path]: bad },
    good: { ...files, [path]: text(withWord('done')) },
    expected: `${path}${placeOf(bad, word)} Expected nothing left to do, found “${word}”.`,
  };
}

/** A rule about a number that is read from a file. */
function aboutNumber({ kind, names, noun, unit = '', most, found, value, path, bad, good, files, builder }) {
  return {
    kinds: [kind],
    names,
    builder,
    summary: `${noun} is at most ${most}${unit}`,
    messages: `{ large: (most: number, found: number) => \`Expected at most \${most}${unit}, found \${found}${unit}.\` }`,
    check: `(${value.subject}, { report }) {
    const found = ${value.expression};
    if (found > ${most}) report('large', [${most}, found]);
  }`,
    bad: { ...files, [path]: bad },
    good: { ...files, [path]: good },
    expected: `${path} Expected at most ${most}${unit}, found ${found}${unit}.`,
  };
}

const desktopPicture = (path, names, bad, good, builder, more) => ({
  kinds: ['desktop'],
  names,
  builder,
  bad: { ...packageFiles('desktop'), ...more.beside, [path]: bad },
  good: { ...packageFiles('desktop'), ...more.beside, [path]: good },
  summary: more.summary,
  messages: more.messages,
  check: more.check,
  expected: `${path} ${more.found}`,
});
const ICO = { 'acme/windows/icon.ico': 'ico([16, 32, 48])' };
const ICNS = { 'acme/osx/icon.icns': "icns(['ic07', 'ic08', 'ic09'])" };
const IMAGES = 'support/images.ts';

function picture(id, extension) {
  return aboutNumber({
    kind: 'webapp3',
    names: `/(?:^|\\/)${id}\\.${extension}$/`,
    noun: 'The picture',
    unit: ' pixels wide',
    most: 336,
    found: 420,
    value: { subject: '{ width }', expression: 'width' },
    path: `${WEBAPP3}images/${id}.${extension}`,
    bad: `${extension === 'png' ? 'png' : 'jpeg'}({ width: 420, height: 200 })`,
    good: `${extension === 'png' ? 'png' : 'jpeg'}({ width: 336, height: 160 })`,
    files: changed('webapp3', `${WEBAPP3}manifest.json`, { images: { logo: `./images/${id}.${extension}` } }),
    builder: IMAGES,
  });
}

/** A rule about a name that no file, package or project should have. */
function aboutName(kind, id, check) {
  const root = packages[kind].json.split('/').slice(0, -1).join('/');
  const path = `${root}/${id}.svg`;
  return {
    kinds: [kind],
    summary: `No file is named ${id}.svg`,
    messages: `{ found: (name: string) => \`Expected no file of this name, found \${name}.\` }`,
    check,
    bad: {
      ...packageFiles(kind),
      [path]: text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h48v48z"/></svg>\n',
      ),
    },
    good: packageFiles(kind),
    expected: `${path} Expected no file of this name, found ${id}.svg.`,
  };
}

/** Templates by target, as functions of the id and the kind that was asked for. */
export const templates = {
  json(id, kind = 'theme') {
    const path = packages[kind].json;
    const value = kind === 'webapp1' || kind === 'desktop' ? 'x' : true;
    const bad = changed(kind, path, { [id]: value });
    return {
      kinds: [kind],
      imports: ["import { at, nodeLocation } from '../../formats/json/json.ts';"],
      summary: `No key is “${id}”`,
      messages: `{ found: (key: string) => \`Expected no key “\${key}”.\` }`,
      check: `(json, { report }) {
    const node = at(json, '${id}');
    if (node) report('found', ['${id}'], { location: nodeLocation(json, node) });
  }`,
      bad,
      good: packageFiles(kind),
      expected: `${path}${placeOf(bad[path], `${JSON.stringify(value)}\n`)} Expected no key “${id}”.`,
    };
  },
  svg: (id) =>
    aboutNumber({
      kind: 'theme',
      names: `/^icon_${id}\\.svg$/`,
      noun: 'The drawing',
      unit: ' units wide',
      most: 100,
      found: 120,
      value: { subject: '{ viewBox }', expression: 'viewBox?.width ?? 0' },
      path: `acme/icon_${id}.svg`,
      bad: text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><path d="M0 0h120v120z"/></svg>\n',
      ),
      good: text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h48v48z"/></svg>\n',
      ),
      files: packageFiles('theme'),
    }),
  css: (id) =>
    aboutText(
      id,
      'webapp1',
      '/(?:^|\\/)brand\\.css$/',
      'acme/configuration/themes/default/brand.css',
      (word) => `/* ${word} */\nselect {\n  zoom: 1;\n}\n`,
      {},
    ),
  javascript: (id) =>
    aboutText(
      id,
      'webapp1',
      '/(?:^|\\/)settings\\.js$/',
      'acme/configuration/settings.js',
      (word) => `// ${word}\nvar applicationSettings = {\n  controlGatewayCalls: true\n};\n`,
      {},
    ),
  html: (id) =>
    aboutText(
      id,
      'webapp3',
      '/(?:^|\\/)index\\.html$/',
      `${WEBAPP3}plugins/chat/index.html`,
      (word) => HTML(`    <!-- ${word} -->\n    <script type="module" src="./index.js"></script>\n`),
      {
        ...changed('webapp3', `${WEBAPP3}manifest.json`, {
          plugins: [{ src: './plugins/chat/index.html', id: 'chat' }],
        }),
        [`${WEBAPP3}plugins/chat/index.js`]: text("console.log('chat');\n"),
      },
    ),
  text: (id) =>
    aboutText(
      id,
      'webapp3',
      '/(?:^|\\/)index\\.js$/',
      `${WEBAPP3}plugins/chat/index.js`,
      (word) => `// ${word}\nconsole.log('chat');\n`,
      {
        ...changed('webapp3', `${WEBAPP3}manifest.json`, {
          plugins: [{ src: './plugins/chat/index.html', id: 'chat' }],
        }),
        [`${WEBAPP3}plugins/chat/index.html`]: text(
          HTML('    <script type="module" src="./index.js"></script>\n'),
        ),
      },
    ),
  rtf: () =>
    aboutNumber({
      kind: 'desktop',
      names: '/^windows\\/License\\.rtf$/',
      noun: 'The licence',
      unit: ' bytes',
      most: 4000,
      found: 4109,
      value: { subject: '_', expression: 'asset.size' },
      path: 'acme/windows/License.rtf',
      bad: text(`{\\rtf1 ${'Terms of use. '.repeat(293).trim()}}`),
      good: text('{\\rtf1 Terms of use.}'),
      files: packageFiles('desktop'),
    }),
  wav: () => ({
    kinds: ['theme'],
    names: '/_48kHz_mono\\.wav$/',
    builder: 'support/wav.ts',
    summary: 'No prompt has a chunk “xmpl”',
    messages: `{ found: (name: string, bytes: number) => \`Expected no chunk “\${name}”, found one of \${bytes} bytes.\` }`,
    check: `({ chunks }, { report }) {
    for (const { id, size, offset } of chunks) if (id === 'xmpl') report('found', [id, size], { location: { offset } });
  }`,
    bad: {
      ...packageFiles('theme'),
      'acme/conf-note_48kHz_mono.wav': "wav({ after: [chunk('xmpl', new Uint8Array(8))] })",
    },
    good: { ...packageFiles('theme'), 'acme/conf-note_48kHz_mono.wav': 'wav()' },
    expected: 'acme/conf-note_48kHz_mono.wav Expected no chunk “xmpl”, found one of 8 bytes.',
  }),
  jpeg: (id) => picture(id, 'jpg'),
  png: (id) => picture(id, 'png'),
  bmp: () =>
    desktopPicture(
      'acme/windows/wixui-banner.bmp',
      '/^windows\\/wixui-banner\\.bmp$/',
      'bmp({ width: 493, height: 58, topDown: true })',
      'bmp({ width: 493, height: 58 })',
      IMAGES,
      {
        beside: {},
        summary: 'The rows of the banner go from the bottom to the top',
        messages: "{ turned: () => 'Expected the lowest row first, found the topmost.' }",
        check: `({ topDown }, { report }) {
    if (topDown) report('turned', []);
  }`,
        found: 'Expected the lowest row first, found the topmost.',
      },
    ),
  ico: () =>
    desktopPicture(
      'acme/windows/icon.ico',
      '/^windows\\/icon\\.ico$/',
      'ico([16, 17, 32, 48])',
      'ico([16, 32, 48])',
      IMAGES,
      {
        beside: ICNS,
        summary: 'No picture of the icon is 17 pixels wide',
        messages: '{ odd: (width: number) => `Expected no picture of ${width} pixels.` }',
        check: `({ entries }, { report }) {
    for (const { width } of entries) if (width === 17) report('odd', [width]);
  }`,
        found: 'Expected no picture of 17 pixels.',
      },
    ),
  icns: () =>
    desktopPicture(
      'acme/osx/icon.icns',
      '/^osx\\/icon\\.icns$/',
      "icns(['ic07', 'ic08', 'ic09', 'xmpl'])",
      "icns(['ic07', 'ic08', 'ic09'])",
      IMAGES,
      {
        beside: ICO,
        summary: 'No element of the icon is “xmpl”',
        messages: '{ found: (type: string) => `Expected no element “${type}”.` }',
        check: `({ entries }, { report }) {
    for (const { type } of entries) if (type === 'xmpl') report('found', [type]);
  }`,
        found: 'Expected no element “xmpl”.',
      },
    ),
  file: (id, kind = 'theme') =>
    aboutName(
      kind,
      id,
      `({ name }, { report }) {
    if (name.endsWith('${id}.svg')) report('found', ['${id}.svg']);
  }`,
    ),
  package: (id, kind = 'theme') =>
    aboutName(
      kind,
      id,
      `({ assets }, { report }) {
    for (const asset of assets) if (asset.name.endsWith('${id}.svg')) report('found', ['${id}.svg'], { asset });
  }`,
    ),
  project: (id) => ({
    imports: [],
    summary: `No package is named ${id}`,
    messages: `{ found: (name: string) => \`Expected no package named “\${name}”.\` }`,
    check: `({ packages }, { report }) {
    for (const { name, path } of packages) if (name === '${id}') report('found', [name], { path });
  }`,
    bad: { [`${id}/themeconfig.json`]: json({ theme_version: 2 }) },
    good: packageFiles('theme'),
    expected: `${id} Expected no package named “${id}”.`,
  }),
};
export const targets = Object.keys(templates);

/** The source of the rule. */
export function ruleSource(id, target, severity, template) {
  const needsAsset = template.check.includes('asset.size');
  const check = needsAsset ? template.check.replace('{ report }', '{ report, asset }') : template.check;
  const lines = [
    ...(template.imports ?? []),
    "import { rule } from '../rule.ts';",
    '',
    'export default rule({',
    `  id: '${id}',`,
    `  target: '${target}',`,
    ...(template.kinds ? [`  kinds: [${template.kinds.map((kind) => `'${kind}'`).join(', ')}],`] : []),
    ...(template.names ? [`  names: ${template.names},`] : []),
    `  severity: '${severity}',`,
    `  summary: ${JSON.stringify(template.summary)},`,
    "  why: 'Say what goes wrong when this does not hold, and how to mend it.',",
    `  evidence: { kind: '${severity === 'error' ? 'V' : 'H'}', source: 'Say where that is written' },`,
    `  messages: ${template.messages},`,
    `  check${check},`,
    '});',
  ];
  return `${lines.join('\n')}\n`;
}

const treeSource = (files) =>
  `{\n${Object.entries(files)
    .map(([path, content]) => `  '${path}': ${content},`)
    .join('\n')}\n}`;
const isText = (content) => content.startsWith('"');
const buildersIn = (...trees) => [
  ...new Set(
    trees
      .flatMap((files) => Object.values(files))
      .filter((content) => !isText(content))
      .flatMap((content) => content.match(/\b(?:wav|chunk|png|jpeg|bmp|ico|icns)(?=\()/g) ?? []),
  ),
];
const builderImport = (template, depth, ...trees) => {
  const names = buildersIn(...trees);
  const from = template.builder ?? IMAGES;
  return names.length > 0 ? [`import { ${names.join(', ')} } from '${depth}${from}';`] : [];
};

/** The source of the test. */
export function testSource(id, template) {
  return `import { findingsOf } from '../../support/check.ts';
${builderImport(template, '../../', template.bad, template.good).join('\n')}

const bad = ${treeSource(template.bad)};
const good = ${treeSource(template.good)};

test('${id} finds it', async () => {
  expect(await findingsOf('${id}', bad)).toEqual([${JSON.stringify(template.expected)}]);
});

test('${id} is silent where it is done right', async () => {
  expect(await findingsOf('${id}', good)).toEqual([]);
});
`;
}

/** The source of the module that makes the binary fixtures; undefined when all are text. */
export function madeSource(id, template) {
  const entries = ['bad', 'good'].flatMap((folder) =>
    Object.entries(template[folder])
      .filter(([, content]) => !isText(content))
      .map(([path, content]) => [`${folder}/${id}/${path}`, content]),
  );
  if (entries.length === 0) return undefined;
  return `${builderImport(template, '../', Object.fromEntries(entries)).join('\n')}

/** The binary files of ${id}, by their path below fixtures/. */
export default ${treeSource(Object.fromEntries(entries))};
`;
}

/** The text files of the two projects, by their path below fixtures/. */
export const textFiles = (id, template) =>
  ['bad', 'good'].flatMap((folder) =>
    Object.entries(template[folder])
      .filter(([, content]) => isText(content))
      .map(([path, content]) => [`${folder}/${id}/${path}`, JSON.parse(content)]),
  );
