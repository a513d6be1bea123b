import { cssTokenizer } from '../css/tokens.ts';
import type { Decoded } from '../format.ts';
import { positions } from '../text/position.ts';
import { SvgFacts } from './facts.ts';
import { readLength, readViewBox } from './lengths.ts';
import { SvgFault, SvgReader } from './reader.ts';
import type { Svg, SvgLimits } from './value.ts';

const LIMITS: SvgLimits = { depth: 5000, expansion: 1_000_000 };

/** What stands in every text that can hold an address of CSS: a function, an escape, an entity or a stylesheet. */
const MAY_BE_STYLED = /[(\\&]|style/i;

/**
 * Reads an SVG (XML 1.0 with namespaces, SVG 1.1 and 2) in time linear in its length. Fails with `syntax` when it isn't
 * well-formed or its root is no `svg` in the SVG namespace.
 */
export async function decodeSvg(text: string, limits: Partial<SvgLimits> = {}): Promise<Decoded<Svg>> {
  const { SaxesParser } = await import('saxes');
  const tokenize = MAY_BE_STYLED.test(text) ? await cssTokenizer() : undefined;
  const locate = positions(text);
  const facts = new SvgFacts(tokenize);
  const reader = new SvgReader(text, locate, { ...LIMITS, ...limits }, facts, SaxesParser);
  try {
    reader.read();
  } catch (error) {
    // Anything but a fault of ours comes from characters that the XML parser trips over, such as halves of pairs.
    const fault = error instanceof SvgFault ? error : new SvgFault('The file is no well-formed XML.', 0);
    return { ok: false, reason: 'syntax', message: fault.message, location: locate(fault.offset) };
  }
  return { ok: true, value: describe(reader, facts) };
}

function describe({ root, encoding, entities, drawsItself }: SvgReader, facts: SvgFacts): Svg {
  const attribute = (name: string): string | undefined =>
    root?.attributes.find(({ local, namespace }) => local === name && namespace === '')?.value;
  const viewBox = readViewBox(attribute('viewBox'));
  const width = readLength(attribute('width'));
  const height = readLength(attribute('height'));
  const { scripts, foreignObjects, externals, rasters, paths, ids, idsComplete, elements } = facts;
  return {
    ...(viewBox === undefined ? {} : { viewBox }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(encoding === undefined ? {} : { encoding }),
    isSprite: !drawsItself && elements > 1,
    ...{ scripts, foreignObjects, externals, entities, rasters, paths, ids, idsComplete, elements },
  };
}
