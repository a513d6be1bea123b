/** The Base theme of somebody's own node: what a package must have to be one, and how it is written down and read again. */

import { formatOf } from '../formats/formats.ts';
import { at, decodeJson, entries, type Json, type JsonNode, plain } from '../formats/json/json.ts';
import type { LearntFile, LearntTheme } from '../model/base-theme.ts';
import type { BaseTheme, DecodedAsset, DecodedPackage, PictureSize } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import { BASE_THEMECONFIG } from '../pexip/theme-settings.ts';
import { drawingSize } from './drawing-size.ts';
import { decodedAs, pictureOf } from './pictures.ts';

const SETTINGS = 'themeconfig.json';
const ENDPOINTS = 'vendordata.json';
/** A release may drop some of the default settings, and no theme of a customer sets as many. */
const LEAST_SETTINGS = 0.5;
/** The Base theme has about a hundred. */
const MOST_FILES = 5000;
const LARGEST_DOCUMENT_IN_BYTES = 1_000_000;
const SCHEMA_VERSION = 1;
/** Deeper than any document of a theme, which lies two levels down in what is written. */
const DEEPEST = 190;

/** What keeps a theme from being the Base theme, as the end of a sentence: `it has no prompts`. */
export function baseThemeFault(theme: DecodedPackage): string | undefined {
  if (theme.fault !== undefined) return `it can’t be read. ${theme.fault.replace(/\.$/, '')}`;
  if (theme.assets.length > MOST_FILES) return `it has more than ${MOST_FILES} files`;
  const faults = [documentFault(theme, SETTINGS) ?? settingsFault(theme), documentFault(theme, ENDPOINTS)];
  const hasPrompts = theme.assets.some(({ name, symlink }) => /^[^/]+\.wav$/i.test(name) && !symlink);
  const all = [...faults.flatMap((fault) => fault ?? []), ...(hasPrompts ? [] : ['it has no prompts'])];
  return all.length === 0 ? undefined : all.join(', and ');
}

function documentFault(theme: DecodedPackage, name: string): string | undefined {
  if (!theme.asset(name)) return `it has no “${name}”`;
  return theme.value(name, 'json') ? undefined : `its “${name}” can’t be read`;
}

function settingsFault(theme: DecodedPackage): string | undefined {
  const config = theme.value(SETTINGS, 'json') as Json;
  const wanted = Object.keys(BASE_THEMECONFIG).filter((key) => key !== 'theme_version');
  const found = wanted.filter((key) => at(config, key) !== undefined).length;
  if (found >= wanted.length * LEAST_SETTINGS) return undefined;
  return `its “${SETTINGS}” has ${found} of the ${wanted.length} default settings`;
}

/** The Base theme that a theme is. */
export function asBaseTheme(theme: DecodedPackage, path: string): BaseTheme {
  const sizes = theme.assets.flatMap((asset) => {
    const size = sizeOf(asset);
    return size ? [[asset.name, size] as const] : [];
  });
  return { path, theme, sizes: new Map(sizes) };
}

function sizeOf(asset: DecodedAsset): PictureSize | undefined {
  const drawing = decodedAs(asset, 'svg');
  const { width, height } = (drawing ? drawingSize(drawing) : pictureOf(asset)) ?? {};
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** What `learn` writes of a Base theme whose files were decoded with their digests. */
export function learntOf({ theme, sizes }: BaseTheme): LearntTheme {
  const assets = theme.assets.filter(({ name, symlink }) => !symlink && !isLitter(name));
  const documents = assets.flatMap(({ name, size }) => {
    const json = size > LARGEST_DOCUMENT_IN_BYTES ? undefined : theme.value(name, 'json');
    return json && depthOf(json.root) <= DEEPEST ? [[name, plain(json.root)] as const] : [];
  });
  const files = assets.map(({ name, size, digest = '' }): readonly [string, LearntFile] => [
    name,
    { bytes: size, sha256: digest, ...sizes.get(name) },
  ]);
  return {
    schemaVersion: SCHEMA_VERSION,
    files: Object.fromEntries(files),
    documents: Object.fromEntries(documents),
  };
}

function depthOf(root: JsonNode): number {
  let depth = 0;
  let level: readonly JsonNode[] = [root];
  for (; level.length > 0; depth++)
    level = level.flatMap((node) =>
      node.type === 'array' ? node.items : entries(node).map(({ value }) => value),
    );
  return depth;
}

/** The Base theme that such a file tells of; a text that ends a sentence where it tells of none. */
export function readLearnt(bytes: Uint8Array, path: string): BaseTheme | string {
  const decoded = decodeJson(bytes);
  if (!decoded.ok) return decoded.message.replace(/\.$/, '');
  const json = decoded.value;
  const version = at(json, 'schemaVersion');
  if (version?.type !== 'number') return 'it says no “schemaVersion”';
  if (version.value !== SCHEMA_VERSION)
    return `its “schemaVersion” is ${version.value}, and this Brandgate reads ${SCHEMA_VERSION}`;
  const [files, documents] = [entries(at(json, 'files')), entries(at(json, 'documents'))];
  if (files.length > MOST_FILES) return `it has more than ${MOST_FILES} files`;
  const contents = new Map(documents.map(({ key, value }) => [key, contentOf(json, value)]));
  const facts = new Map(files.map(({ key, value }) => [key, value]));
  const theme = namedPackage(
    [...facts].map(([name, fact]) =>
      assetOf(path, name, numberIn(fact, 'bytes') ?? 0, fact, contents.get(name)),
    ),
    path,
  );
  const fault = baseThemeFault(theme);
  if (fault !== undefined) return fault;
  const sizes = [...facts].flatMap(([name, fact]) => {
    const [width, height] = [numberIn(fact, 'width'), numberIn(fact, 'height')];
    return width && height ? [[name, { width, height }] as const] : [];
  });
  return { path, theme, sizes: new Map(sizes) };
}

function contentOf(json: Json, node: JsonNode): DecodedAsset['decoded'] {
  return decodeJson(new TextEncoder().encode(json.text.slice(node.offset, node.offset + node.length)));
}

function numberIn(node: JsonNode, key: string): number | undefined {
  const found = entries(node).find((one) => one.key === key)?.value;
  return found?.type === 'number' && Number.isFinite(found.value) && found.value >= 0
    ? found.value
    : undefined;
}

function textIn(node: JsonNode, key: string): string | undefined {
  const found = entries(node).find((one) => one.key === key)?.value;
  return found?.type === 'string' ? found.value : undefined;
}

function assetOf(
  path: string,
  name: string,
  size: number,
  fact: JsonNode,
  content: DecodedAsset['decoded'] | undefined,
): DecodedAsset {
  const digest = textIn(fact, 'sha256');
  return {
    path: `${path}!/${name}`,
    name,
    entry: name,
    size,
    symlink: false,
    format: formatOf(name),
    decoded: content ?? { ok: false, reason: 'unreadable', message: 'Only its name is known.' },
    ...(digest === undefined ? {} : { digest }),
  };
}

/** A theme of which there are names and documents, and no bytes. */
function namedPackage(assets: readonly DecodedAsset[], path: string): DecodedPackage {
  const byName = new Map(assets.map((asset) => [asset.name, asset]));
  return {
    name: 'base-theme',
    kind: 'theme',
    path,
    archive: true,
    pluginRepository: false,
    usage: 'vmr',
    assets,
    revision: { available: false, reason: 'It is the Base theme.' },
    source: () => ({ size: 0, read: async () => new Uint8Array(0) }),
    asset: (name) => byName.get(name),
    value: (name, format) => {
      const asset = byName.get(name);
      return asset && decodedAs(asset, format);
    },
  };
}
