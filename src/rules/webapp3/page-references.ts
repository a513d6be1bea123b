import { isScriptTag } from '../../formats/javascript/scripts.ts';
import { type HtmlAttribute, type HtmlTag, htmlAttribute, htmlTags } from '../../formats/text/html-tags.ts';
import { type ReferenceKind, referenceKind } from '../../formats/text/references.ts';
import { assetOfUrl } from '../../reading/brand-styles.ts';

/** What a page loads: `icon` is its own picture in a browser's tab, `file` anything else, such as a video. */
export type Loaded = 'script' | 'stylesheet' | 'image' | 'icon' | 'file' | 'base';

/** An address by which a page loads something. */
export interface PageReference {
  readonly what: Loaded;
  /** As it is written. */
  readonly path: string;
  /** Offsets of the attribute's value. */
  readonly start: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  /** The asset that a relative one stands for; undefined where the page's base is not its own folder's. */
  readonly name?: string;
}

/** `src` of these is no script and no image, but loaded all the same. */
const LOADING_FILES = new Set(['source', 'video', 'audio', 'iframe', 'embed', 'track']);
const ICON_LINKS = ['icon', 'apple-touch-icon', 'mask-icon'];

/** Everything that a page loads by its tags, in the order of the text. `page` is the asset name of the page. */
export function pageReferences(page: string, text: string): readonly PageReference[] {
  const tags = htmlTags(text);
  const base = tags.find((tag) => tag.name === 'base' && htmlAttribute(tag, 'href'));
  const baseAddress = base && htmlAttribute(base, 'href');
  const baseKind = baseAddress ? referenceKind(baseAddress.value) : 'empty';
  const from = baseAddress && baseKind === 'relative' ? `${assetOfUrl(page, baseAddress.value)}/-` : page;
  const isResolved = ['relative', 'empty', 'fragment'].includes(baseKind);
  return tags.flatMap((tag) => {
    const loaded = tag === base && baseAddress ? [['base', baseAddress] as const] : loadedBy(tag);
    return loaded.flatMap(([what, { value, start, end }]) =>
      (what === 'image' ? addressesIn(tag, value) : [value]).map((path) => {
        const kind = referenceKind(path);
        const name =
          kind === 'relative' && isResolved ? assetOfUrl(from, path.replaceAll('\\', '/')) : undefined;
        return { what, path, start, end, kind, ...(name === undefined ? {} : { name }) };
      }),
    );
  });
}

/** What a tag loads, and the attribute that says so. */
function loadedBy(tag: HtmlTag): readonly (readonly [Loaded, HtmlAttribute])[] {
  const by = (what: Loaded, name: string) => {
    const attribute = htmlAttribute(tag, name);
    return attribute ? [[what, attribute] as const] : [];
  };
  switch (tag.name) {
    case 'script':
      return isScriptTag(tag) ? by('script', 'src') : [];
    case 'link': {
      const what = linked(tag);
      return what ? by(what, 'href') : [];
    }
    case 'img':
    case 'input':
      return [...by('image', 'src'), ...by('image', 'srcset')];
    case 'image':
    case 'use':
      return by('image', 'href');
    case 'video':
      return [...by('file', 'src'), ...by('image', 'poster')];
    case 'source':
      return [...by('file', 'src'), ...by('image', 'srcset')];
    default:
      return LOADING_FILES.has(tag.name) ? by('file', 'src') : [];
  }
}

function linked(tag: HtmlTag): Loaded | undefined {
  const words = (htmlAttribute(tag, 'rel')?.value ?? '').toLowerCase().split(/\s+/);
  const as = htmlAttribute(tag, 'as')?.value.trim().toLowerCase();
  if (words.includes('stylesheet')) return 'stylesheet';
  if (words.includes('modulepreload')) return 'script';
  if (words.includes('preload')) return as === 'script' ? 'script' : as === 'style' ? 'stylesheet' : 'file';
  if (words.includes('prefetch')) return 'file';
  return words.some((word) => ICON_LINKS.includes(word)) ? 'icon' : undefined;
}

/** The addresses of an image: several with their sizes in a `srcset`, else one. */
function addressesIn(tag: HtmlTag, value: string): readonly string[] {
  if (htmlAttribute(tag, 'srcset')?.value !== value) return [value];
  return [...value.slice(0, 10_000).matchAll(/([^\s,]\S*[^\s,])(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)].map(
    ([, address = '']) => address,
  );
}
