/** What inputs are made of: a family for each format, document and whole. */
import { archive } from './archives.ts';
import { damagedBytes, damagedText, encoded } from './damage.ts';
import { Documents, damagedValue, type Value, written } from './json.ts';
import { drawing, stylesheet } from './markup.ts';
import { damagedPicture, PICTURES } from './pictures.ts';
import { extensionOf, isText, type Soil, type Tree } from './projects.ts';
import type { Random } from './random.ts';
import { page, plugin, settings } from './scripts.ts';
import { sound } from './sounds.ts';
import { HOSTILE_NAMES, word } from './words.ts';

export type Family = (random: Random, soil: Soil) => Tree;

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (content: Uint8Array) => new TextDecoder().decode(content);

/** A project with another file in place of one of that extension. */
function replacing(
  extension: string,
  make: (random: Random, soil: Soil, there: Uint8Array) => Uint8Array,
): Family {
  return (random, soil) => {
    const { tree, path } = random.pick(soil.holding(extension));
    return new Map([...tree, [path, make(random, soil, tree.get(path) ?? new Uint8Array(0))]]);
  };
}

const picture = (extension: string): Family =>
  replacing(extension, (random, _, there) =>
    random.chance(0.7)
      ? (PICTURES[extension] as (typeof PICTURES)[string])(random)
      : damagedPicture(random, there, extension),
  );

/** Text that is made, or the text that is there with damage. */
const text = (extension: string, make: (random: Random, words: readonly string[]) => string): Family =>
  replacing(extension, (random, soil, there) => {
    const words = soil.words(extension);
    const start = random.chance(0.5) ? make(random, words) : textOf(there);
    return encoded(random, random.chance(0.6) ? damagedText(random, start, words) : start);
  });

/** Which schema is that of which file. */
const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)themeconfig\.json$/, 'themeconfig.schema.json'],
  [/(?:^|\/)vendordata\.json$/, 'vendordata.schema.json'],
  [/custom_layout_[^/]*\.json$/, 'custom-layout.schema.json'],
  [/webapp3\/branding\/manifest\.json$/, 'webapp3-manifest.schema.json'],
  [/manifest\.json$/, 'webapp2-manifest.schema.json'],
  [/settings\.json$/, 'webapp2-settings.schema.json'],
  [/package\.json$/, 'plugin-package.schema.json'],
];

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** The document as its schema wants it, or as it is there, with damage. */
function document(random: Random, soil: Soil, path: string, there: Uint8Array): Uint8Array {
  const words = soil.words('json');
  const schema = soil.schemas.get(SCHEMAS.find(([pattern]) => pattern.test(path))?.[1] ?? '');
  const start =
    schema !== undefined && random.chance(0.5)
      ? new Documents(schema, words).value(random)
      : parsed(textOf(there));
  let value: Value = start ?? {};
  for (let count = random.below(5); count > 0; count--) value = damagedValue(random, value, words);
  const result = written(random, value);
  return encoded(random, random.chance(0.15) ? damagedText(random, result, words) : result);
}

const json: Family = (random, soil) => {
  const { tree, path } = random.pick(soil.holding('json'));
  return new Map([...tree, [path, document(random, soil, path, tree.get(path) ?? new Uint8Array(0))]]);
};

/** Documents of the platform in a small project around each, all made by schema. */
const documents: Family = (random, soil) => {
  const made = (name: string): Uint8Array => document(random, soil, name, bytes('{}'));
  const names = random.choose(
    () => ['themeconfig.json', 'vendordata.json', 'custom_layout_a.json', 'custom_layout_b.json'],
    () => [
      'webapp2/manifest.json',
      'webapp2/settings.json',
      'webapp2/plugins/x/x.package.json',
      'webapp2/branding/manifest.json',
    ],
    () => ['webapp3/branding/manifest.json', 'webapp3/branding/en.json', 'webapp3/branding/de.json'],
  );
  return new Map(names.filter(() => random.chance(0.8)).map((name) => [`a/${name}`, made(name)]));
};

const scripts: Family = (random, soil) => {
  if (random.chance(0.25)) {
    const words = soil.words('js');
    const object = new Documents(true, words).value(random);
    const made = settings(random, words, object);
    return new Map([['a/configuration/settings.js', encoded(random, made)]]);
  }
  return text('js', plugin)(random, soil);
};

/** The config and what it names. */
const config: Family = (random, soil) => {
  const words = [...soil.words('yml'), ...soil.words('json')];
  const withConfig = soil.holding('yml');
  const { tree, path } = random.pick(withConfig);
  const made = () =>
    written(random, new Documents(soil.schemas.get('config.schema.json') ?? true, words).value(random));
  const start = random.chance(0.4) ? made() : textOf(tree.get(path) ?? new Uint8Array(0));
  const changed = random.chance(0.6) ? damagedText(random, start, words) : start;
  const files = new Map([...tree, [path, encoded(random, changed)]]);
  if (random.chance(0.3)) files.set('brandgate-baseline.json', baseline(random, soil));
  if (random.chance(0.3) && !/baseline:/.test(changed))
    files.set(path, bytes(`${changed}\nbaseline: brandgate-baseline.json\n`));
  return files;
};

function baseline(random: Random, soil: Soil): Uint8Array {
  const words = soil.words('txt');
  const entry = () => ({
    rule: word(random, words),
    path: word(random, words),
    count: random.between(-1, 3),
  });
  let value: Value = { version: 1, findings: random.times(random.below(5), entry) };
  if (random.chance(0.5)) value = damagedValue(random, value, words);
  return encoded(random, written(random, value));
}

/** Lines of `.gitignore`, some for names that are there. */
const ignore: Family = (random, soil) => {
  const tree = random.pick(soil.projects);
  const names = [...tree.keys()];
  const line = () =>
    random.choose(
      () => random.pick(names),
      () =>
        `${random.pick(['!', '/', '**/', '*', '\\', '#', '[a-', ''])}${random.pick(random.pick(names).split('/'))}${random.pick(['', '/', '/**', '*', ' ', '\\ ', '\t'])}`,
      () =>
        random
          .times(random.between(1, 20), () =>
            random.pick(['*', '**', '/', '?', 'a', '[!a]', '[[:alpha:]]', '\\', '.']),
          )
          .join(''),
    );
  const lines = random.times(random.between(1, 12), line).join(random.pick(['\n', '\r\n', '\n\n']));
  const place = random.pick(['', ...names.map((name) => name.slice(0, name.lastIndexOf('/') + 1))]);
  return new Map([...tree, [`${place}.gitignore`, encoded(random, lines)]]);
};

/** A package as a ZIP beside its project, honest or not. */
const zip: Family = (random, soil) => {
  const tree = random.pick(soil.projects);
  return new Map([[`${random.pick(['a', 'acme', 'ä'])}.zip`, archive(random, tree)]]);
};

/** A whole project with damage in several files: to their bytes, their names, or to which are there. */
const project: Family = (random, soil) => damagedTree(random, soil, random.pick(soil.projects));

/** Parts of two projects in one. */
const mixture: Family = (random, soil) => {
  const both = [...random.pick(soil.projects), ...random.pick(soil.projects)];
  return damagedTree(random, soil, new Map(both.filter(() => random.chance(0.8))));
};

/** The tree with damage in one to four of its files. */
export function damagedTree(random: Random, soil: Soil, tree: Tree): Tree {
  const files = new Map(tree);
  for (let count = random.between(1, 4); count > 0 && files.size > 0; count--) {
    const path = random.pick([...files.keys()]);
    const content = files.get(path) ?? new Uint8Array(0);
    const directory = path.slice(0, path.lastIndexOf('/') + 1);
    random.choose<unknown>(
      () => files.delete(path),
      () => files.set(`${directory}${random.pick(HOSTILE_NAMES)}`, content),
      () => files.set(random.chance(0.5) ? path.toUpperCase() : `${directory}sub/${path}`, content),
      () =>
        files.delete(path) &&
        files.set(
          `${directory}${word(random, soil.words('json')).replaceAll('/', '')}.${extensionOf(path)}`,
          content,
        ),
      ...Array(6).fill(() => files.set(path, damagedFile(random, soil, path, content))),
    );
  }
  // No tree holds a directory and a file of one name.
  const names = [...files.keys()].filter((name) => !/(?:^|\/)(?:|\.|\.\.)(?:\/|$)/.test(name));
  const isTwofold = (name: string) => names.some((other) => other.startsWith(`${name}/`));
  return new Map(
    names.filter((name) => !isTwofold(name)).map((name) => [name, files.get(name) as Uint8Array]),
  );
}

function damagedFile(random: Random, soil: Soil, path: string, content: Uint8Array): Uint8Array {
  const extension = extensionOf(path);
  if (extension === 'json' && random.chance(0.7)) return document(random, soil, path, content);
  if (isText(path)) return encoded(random, damagedText(random, textOf(content), soil.words(extension)));
  if (extension === 'wav') return random.chance(0.5) ? sound(random) : damagedBytes(random, content);
  return damagedPicture(random, content, extension);
}

/** Every family of projects, by name. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  wav: replacing('wav', sound),
  ...Object.fromEntries(Object.keys(PICTURES).map((extension) => [extension, picture(extension)])),
  svg: text('svg', drawing),
  json,
  documents,
  scripts,
  pages: text('html', page),
  css: text('css', stylesheet),
  rtf: text(
    'rtf',
    (random, words) => `{\\rtf1 ${random.times(9, () => `\\${word(random, words)} {`).join('')}`,
  ),
  config,
  ignore,
  zip,
  project,
  mixture,
};
