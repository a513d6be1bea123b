import { excerpt } from '../formats/text/excerpt.ts';
import { lineReader } from '../formats/text/position.ts';
import type { Hit } from '../model/check.ts';
import type { DecodedAsset } from '../model/package.ts';

/** Gives the lines that findings are shown with. Those of one file come mostly in its order. */
export class Excerpts {
  #asset: DecodedAsset | undefined;
  #read: (line: number) => string = () => '';

  /** A line of a file (1-based) and the one above it, cut where they are long; nothing of what is no text. */
  of(asset: DecodedAsset, line: number): Pick<Hit, 'excerpt' | 'above'> {
    if (!asset.decoded.ok) return asset.excerpt === undefined ? {} : { excerpt: asset.excerpt };
    const text = (asset.decoded.value as { text?: unknown } | undefined)?.text;
    if (typeof text !== 'string') return {};
    if (asset !== this.#asset) this.#read = lineReader(text);
    this.#asset = asset;
    const above = line > 1 ? { above: excerpt(this.#read(line - 1)) } : {};
    return { excerpt: excerpt(this.#read(line)), ...above };
  }
}
