import { at, entries, type Json, type JsonNode, member } from '../formats/json/json.ts';
import { referenceKind } from '../formats/text/references.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { WEBAPP3_FILES } from '../pexip/webapp3.ts';
import { assetOfUrl } from './brand-styles.ts';
import { documentAt } from './webapp2-documents.ts';

/** The manifest of webapp3, which could be read and holds an object. */
export interface Manifest {
  readonly asset: DecodedAsset;
  readonly json: Json;
}
/** An address in the manifest that leads to a file of the package. */
export interface FileReference {
  /** Where it stands, in the words of a message: `the picture “logo”`. */
  readonly what: string;
  readonly node: JsonNode;
  /** As it is written. */
  readonly text: string;
  /** The asset name that it stands for, or is meant for; one that leaves the package begins with `../`. */
  readonly name: string;
  /** Whether it begins with a slash, so that browsers look for it at the web server's root. */
  readonly isRooted: boolean;
  readonly isPlugin: boolean;
}

/** The manifest; undefined when it is absent or can't be read. */
export function manifestOf(pkg: DecodedPackage): Manifest | undefined {
  return documentAt(pkg, WEBAPP3_FILES.manifest);
}

/** Every address without a host of pictures, the favicon, translations, custom steps and plugins. */
export function fileReferences({ json }: Manifest): readonly FileReference[] {
  const named = (place: JsonNode | undefined, what: string) =>
    entries(place).map(({ key, value }) => [`${what} “${key}”`, value, false] as const);
  const favicon = at(json, 'favicon', 'href');
  const all = [
    ...named(at(json, 'images'), 'the picture'),
    ...(favicon ? [['the favicon', favicon, false] as const] : []),
    ...named(at(json, 'translations'), 'the translation'),
    ...named(at(json, 'customStepConfig', 'source'), 'the custom step'),
    ...pluginSources(json).map((node) => ['the plugin', node, true] as const),
  ];
  return all.flatMap(([what, node, isPlugin]) => {
    const name = node.type === 'string' ? meantAsset(node.value) : undefined;
    if (node.type !== 'string' || name === undefined) return [];
    const isRooted = referenceKind(node.value) === 'root';
    return [{ what, node, text: node.value, name, isRooted, isPlugin }];
  });
}

/** The asset that an address in the manifest is meant for; undefined for one that leads to a host, or nowhere. */
export function meantAsset(address: string): string | undefined {
  const kind = referenceKind(address);
  const path = address.trim().replaceAll('\\', '/');
  if (kind === 'relative' || kind === 'disk') return assetOfUrl(WEBAPP3_FILES.manifest, path);
  if (kind !== 'root') return undefined;
  return assetOfUrl(WEBAPP3_FILES.manifest, path.replace(/^\/+(?:webapp3\/branding\/)?/, ''));
}

/** The entries of `plugins` that are objects. */
export function pluginsOf(json: Json): readonly JsonNode[] {
  const plugins = at(json, 'plugins');
  return plugins?.type === 'array' ? plugins.items.filter(({ type }) => type === 'object') : [];
}

/** The page that a plugin's address stands for: itself, or the one in the directory that it names. */
export function pageOf(pkg: DecodedPackage, name: string): DecodedAsset | undefined {
  const inside = name === '' ? WEBAPP3_FILES.pluginPage : `${name}/${WEBAPP3_FILES.pluginPage}`;
  return (name === '' ? undefined : pkg.asset(name)) ?? pkg.asset(inside);
}

function pluginSources(json: Json): readonly JsonNode[] {
  return pluginsOf(json).flatMap((plugin) => member(plugin, 'src') ?? []);
}
