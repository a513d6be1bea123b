/** What a file is to those who look at a brand, and what is said of one that came, went or differs. */

import type { Json } from '../formats/json/json.ts';
import type { Svg } from '../formats/svg/value.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { LAYOUT_FILE } from '../pexip/custom-layouts.ts';
import { isLitter } from '../pexip/litter.ts';
import { themeFile } from '../pexip/theme-files.ts';
import type { AssetPair, Told } from './asset-pair.ts';
import type { Subject, Words } from './difference.ts';
import { iconWords, sizeOf } from './icons.ts';
import { layoutInWords, nameOf } from './layouts.ts';
import { imageInWords, imageWords, promptInWords, promptWords } from './media.ts';
import { licenceWords, textWords } from './plain-texts.ts';
import { bytes, bytesStep, counted, joined, name, say } from './words.ts';

/** What a file of a package is. */
export function subjectOf(
  { kind }: Pick<DecodedPackage, 'kind'>,
  { name: file, format }: DecodedAsset,
): Subject {
  if (isLitter(file)) return 'file';
  if (format === 'wav') return 'prompt';
  if (['jpeg', 'png', 'bmp', 'ico', 'icns'].includes(format)) return 'image';
  if (format === 'svg') return 'icon';
  if (format === 'css') return 'style';
  if (format === 'rtf') return 'licence';
  if (kind === 'theme') {
    const role = themeFile(file)?.role;
    return role === 'layout' || role === 'pinning' ? role : role === 'endpoints' ? 'room systems' : 'file';
  }
  if (/(?:^|\/)(?:languages|translations|locales)\/[^/]+\.json$/.test(file)) return 'language';
  return /(?:^|\/)plugins\//.test(file) ? 'plugin' : 'file';
}

/** A file that only one of the versions has. */
export function wholeFile(pkg: DecodedPackage, asset: DecodedAsset, change: 'added' | 'removed'): Told {
  return {
    about: subjectOf(pkg, asset),
    change,
    what: asset.name,
    phrases: joined([fileInWords(asset), isLitter(asset.name) ? ['not part of the archive'] : []]),
    path: asset.path,
    [change === 'added' ? 'after' : 'before']: contentOf(asset),
  };
}

/** A file that has another name or place, and the same content. */
export function movedFile(pkg: DecodedPackage, old: DecodedAsset, now: DecodedAsset): Told {
  return {
    about: subjectOf(pkg, now),
    change: 'moved',
    what: now.name,
    phrases: say`was ${name(old.name)}, with the same content`,
    path: now.path,
    pathBefore: old.path,
  };
}

/** A file whose values no one told one by one. */
export async function changedFile(pair: AssetPair): Promise<Told> {
  const words = await mediaWords(pair);
  if (words === 'same') return formattingOnly(pair);
  return { ...changed(pair), phrases: words ?? unknownChange(pair) };
}

/** A file with the same values. */
export const formattingOnly = (pair: AssetPair): Told => ({
  ...changed(pair),
  phrases: ['formatting or comments only'],
  formattingOnly: true,
});

/** A file of which more is not known than that its bytes differ. */
export const changedBytes = (pair: AssetPair, more: Words = []): Told => ({
  ...changed(pair),
  phrases: joined([more, unknownChange(pair)]),
});

const changed = ({ now, old }: AssetPair): Omit<Told, 'phrases'> => ({
  about: subjectOf(now.pkg, now.asset),
  change: 'changed',
  what: now.asset.name,
  path: now.asset.path,
  before: contentOf(old.asset),
  after: contentOf(now.asset),
});

const contentOf = ({ size, digest }: DecodedAsset) => ({
  bytes: size,
  ...(digest ? { sha256: digest } : {}),
});

function unknownChange({ old, now }: AssetPair): Words {
  const [before, after] = [faultOf(old.asset), faultOf(now.asset)];
  const fault = after && !before ? ['can no longer be read'] : before && !after ? ['can be read again'] : [];
  const step = bytesStep(old.asset.size, now.asset.size);
  const isSameSize = old.asset.size === now.asset.size;
  return joined([fault, isSameSize ? say`other content, still ${step}` : [step]]);
}

/** A pointer of Git LFS stands for a file that can be read elsewhere. */
const faultOf = ({ decoded }: DecodedAsset): boolean => !decoded.ok && decoded.reason !== 'lfs';

async function mediaWords(pair: AssetPair): Promise<Words | 'same' | undefined> {
  const { old, now } = pair;
  if (old.asset.format !== now.asset.format || !old.asset.decoded.ok || !now.asset.decoded.ok)
    return undefined;
  switch (now.asset.format) {
    case 'wav':
      return promptWords(pair);
    case 'jpeg':
    case 'png':
    case 'bmp':
    case 'ico':
    case 'icns':
      return imageWords(pair);
    case 'svg':
      return iconWords(pair);
    case 'rtf':
      return licenceWords(pair);
    case 'html':
    case 'text':
      return textWords(pair);
    default:
      return undefined;
  }
}

function fileInWords(asset: DecodedAsset): Words {
  if (asset.size === 0) return ['empty'];
  if (!asset.decoded.ok)
    return faultOf(asset) ? [`${bytes(asset.size)}, can’t be read`] : [bytes(asset.size)];
  switch (asset.format) {
    case 'wav':
      return promptInWords(asset);
    case 'jpeg':
    case 'png':
    case 'bmp':
    case 'ico':
    case 'icns':
      return imageInWords(asset);
    case 'svg': {
      const size = sizeOf(asset.decoded.value as Svg);
      return size === undefined ? [bytes(asset.size)] : say`${name(size)}`;
    }
    case 'json':
      return jsonInWords(asset, asset.decoded.value as Json);
    default:
      return [bytes(asset.size)];
  }
}

function jsonInWords({ name: file, size }: DecodedAsset, json: Json): Words {
  if (!LAYOUT_FILE.pattern.test(file)) {
    const { root } = json;
    return [root.type === 'object' ? counted(root.members.length, 'value') : bytes(size)];
  }
  const [own, modes] = [nameOf(json), layoutInWords(json)];
  return joined([own === undefined ? [] : say`${name(own)}`, modes.length > 0 ? modes : ['no modes']]);
}
