import type { DecodedAsset, FormatValues } from '../../model/package.ts';
import { baseName } from '../../reading/paths.ts';
import { rule } from '../rule.ts';

/** Smaller numbers are grids (`2x2`) and aspect ratios (`16x9`). */
const SMALLEST = 16;

export default rule({
  id: 'asset-name-size',
  target: 'file',
  names: /\d{2}x\d{2}/,
  severity: 'warning',
  summary: 'A name that states a size has that size',
  why: 'Pages and manifests choose an icon by the size in its name, and a browser scales one that has another size, which blurs it. Export it in that size, or rename it.',
  evidence: { kind: 'O', source: 'Icons of the webapp2 branding ZIP in pexip/terraform-provider-infinity' },
  messages: {
    unexpected: (expected: string, found: string) => `Expected ${expected} pixels, found ${found}.`,
  },
  check(asset, { report }) {
    const stated = statedSize(baseName(asset.name));
    const sizes = sizesOf(asset);
    if (!stated || sizes.length === 0) return;
    const [width, height] = stated;
    if (sizes.some(([w, h]) => w === width && h === height)) return;
    report('unexpected', [`${width}x${height}`, sizes.map(([w, h]) => `${w}x${h}`).join(', ')]);
  },
});

/** The size in pixels that a name states: `icon-16x16@2x.png` has 32x32. Undefined when it states none, or several. */
function statedSize(name: string): readonly [number, number] | undefined {
  const stated = [...name.matchAll(/(?<![A-Za-z0-9])(\d{2,5})x(\d{2,5})(?![A-Za-z0-9])/g)];
  const [match] = stated;
  if (!match || stated.length > 1) return undefined;
  const density = Number(/@([1-9](?:\.\d)?)x(?![A-Za-z0-9])/.exec(name)?.[1] ?? 1);
  const [width, height] = [Number(match[1]), Number(match[2])];
  if (width < SMALLEST || height < SMALLEST) return undefined;
  return [Math.round(width * density), Math.round(height * density)];
}

function sizesOf({ format, decoded }: DecodedAsset): readonly (readonly [number, number])[] {
  if (!decoded.ok) return [];
  if (format === 'ico') {
    const { entries } = decoded.value as FormatValues['ico'];
    return entries.map(({ width, height }) => [width, height] as const);
  }
  if (format !== 'png' && format !== 'jpeg' && format !== 'bmp') return [];
  const { width, height } = decoded.value as FormatValues['png' | 'jpeg' | 'bmp'];
  return [[width, height]];
}
