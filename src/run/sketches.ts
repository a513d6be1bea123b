import type { Difference, PackageDifferences } from '../diff/difference.ts';
import { contrast } from '../formats/image/color.ts';
import { svgPaints } from '../formats/svg/paints.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { layoutText } from '../preview/text-layout.ts';
import { sparkline } from '../preview/text-sparkline.ts';
import { modesOf } from '../reading/layout-modes.ts';
import type { Sight, Sketch } from '../report/sketch.ts';
import { packageSides } from './sides.ts';

const WHITE = { red: 255, green: 255, blue: 255, alpha: 1 };
/** What has less contrast to white is not seen on a white page. */
const LEAST_CONTRAST = 1.6;
/** A larger icon is not looked into. */
const LARGEST_ICON_IN_BYTES = 2_000_000;
const MODE = /^\/(?:pres_)?modes\/\d+$/;

/** What differences look and sound like: pictures, icons, prompts, and the modes of layouts, before and after. */
export async function sketchesOf(
  changes: readonly PackageDifferences[],
  before: readonly DecodedPackage[],
  after: readonly DecodedPackage[],
): Promise<Map<Difference, Sketch>> {
  const sidesOf = packageSides({ before, after });
  const sketches = new Map<Difference, Sketch>();
  for (const change of changes) {
    const [old, now] = sidesOf(change);
    for (const difference of change.differences) {
      if (difference.change === 'moved' || difference.formattingOnly) continue;
      const [was, is] = [
        difference.change === 'added'
          ? undefined
          : await sightOf(difference, old, earlierPointer(difference)),
        difference.change === 'removed' ? undefined : await sightOf(difference, now, difference.pointer),
      ];
      if (was ?? is)
        sketches.set(difference, { ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) });
    }
  }
  return sketches;
}

const earlierPointer = ({ pointer, pointerBefore = pointer }: Difference) => pointerBefore;

async function sightOf(
  { about, what, path }: Difference,
  pkg: DecodedPackage | undefined,
  pointer = '',
): Promise<Sight | undefined> {
  if (!pkg) return undefined;
  if (about === 'layout') return MODE.test(pointer) ? drawingOf(pkg, path, pointer) : undefined;
  const asset = pkg.asset(what);
  if (!asset || asset.symlink) return undefined;
  if (about === 'prompt') return soundOf(pkg, asset);
  if (about === 'icon' && asset.format === 'svg') return iconOf(pkg, asset);
  return about === 'image' && (asset.format === 'jpeg' || asset.format === 'png')
    ? { is: 'image', path: asset.path }
    : undefined;
}

/** The mode at a place, in the layout whose file has the same name. */
function drawingOf(pkg: DecodedPackage, path: string, pointer: string): Sight | undefined {
  const json = pkg.value(path.slice(path.lastIndexOf('/') + 1), 'json');
  const mode = json && modesOf(json).find(({ node }) => node.pointer === pointer);
  return mode && { is: 'drawing', lines: layoutText(mode) };
}

function soundOf(pkg: DecodedPackage, { name }: DecodedAsset): Sight | undefined {
  const samples = pkg.value(name, 'wav')?.samples;
  if (!samples?.envelope) return undefined;
  const { durationInSeconds, integratedLoudness, envelope } = samples;
  return {
    is: 'sound',
    outline: sparkline(envelope),
    durationInSeconds,
    ...(integratedLoudness === undefined ? {} : { integratedLoudness }),
  };
}

async function iconOf(pkg: DecodedPackage, asset: DecodedAsset): Promise<Sight> {
  const { path, size } = asset;
  if (!asset.decoded.ok || size > LARGEST_ICON_IN_BYTES) return { is: 'icon', path };
  const bytes = await pkg.source(asset).read(0, size);
  const paints = (await svgPaints(new TextDecoder().decode(bytes))) ?? [];
  const isPale =
    paints.length > 0 && paints.every((paint) => paint && contrast(paint, WHITE) < LEAST_CONTRAST);
  const hex = (channel: number) => Math.round(channel).toString(16).padStart(2, '0');
  const colors = paints.flatMap((paint) =>
    paint ? `#${[paint.red, paint.green, paint.blue].map(hex).join('')}` : [],
  );
  return { is: 'icon', path, ...(isPale ? { pale: [...new Set(colors)] } : {}) };
}
