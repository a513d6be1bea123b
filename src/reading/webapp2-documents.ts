import { at, type Json, type JsonNode, type JsonObject } from '../formats/json/json.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { webapp2Root } from './plugin-packages.ts';

/** A JSON file that could be read and holds an object. */
export interface Document {
  readonly asset: DecodedAsset;
  readonly json: Json;
  readonly root: JsonObject;
}

/** `manifest.json`; undefined when it is absent or can't be read. Of two, the one in the upper directory counts. */
export function manifestOf(pkg: DecodedPackage): Document | undefined {
  return documentAt(pkg, `${webapp2Root(pkg)}manifest.json`);
}

/** `settings.json` beside the manifest; undefined when it is absent or can't be read. */
export function settingsOf(pkg: DecodedPackage): Document | undefined {
  return documentAt(pkg, `${webapp2Root(pkg)}settings.json`);
}

/** The file beside the manifest, decoded or not. */
export function besideManifest(pkg: DecodedPackage, name: string): DecodedAsset | undefined {
  return pkg.asset(webapp2Root(pkg) + name);
}

/** The entries of `plugins` in `settings.json`. */
export function listedPlugins({ json }: Document): readonly JsonNode[] {
  const plugins = at(json, 'plugins');
  return plugins?.type === 'array' ? plugins.items : [];
}

/** The JSON file of that name; undefined when it is absent, can't be read or holds no object. */
export function documentAt(pkg: DecodedPackage, name: string): Document | undefined {
  const asset = pkg.asset(name);
  const json = pkg.value(name, 'json');
  return asset && json?.root.type === 'object' ? { asset, json, root: json.root } : undefined;
}
