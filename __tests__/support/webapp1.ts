import { decodeJson } from '../../src/formats/json/json.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../../src/model/package.ts';
import { bytesOf, type Content } from './check.ts';

/** A decoded webapp1 package called acme that holds JSON files only. */
export function webapp1Package(
  files: Readonly<Record<string, Content>>,
  baseLanguage?: string,
): DecodedPackage {
  const assets = Object.entries(files).map(([name, content]): DecodedAsset<'json'> => {
    const bytes = bytesOf(content);
    const shape = { path: name, name, entry: name, size: bytes.length, symlink: false };
    return { ...shape, format: 'json', decoded: decodeJson(bytes) };
  });
  const asset = (name: string) => assets.find((one) => one.name === name);
  return {
    name: 'acme',
    kind: 'webapp1',
    path: 'acme',
    archive: false,
    pluginRepository: false,
    usage: 'vmr',
    ...(baseLanguage === undefined ? {} : { baseLanguage }),
    assets,
    revision: { available: false, reason: 'This is a test.' },
    asset,
    value(name, format) {
      const decoded = asset(name)?.decoded;
      return format === 'json' && decoded?.ok ? (decoded.value as FormatValues[typeof format]) : undefined;
    },
    source: () => ({ size: 0, read: async () => new Uint8Array() }),
  };
}
