/** Properties, whatever their prefix: where a picture was taken, and how it is to be turned. */
const ATTRIBUTE =
  /\s[\w.-]{1,40}:(?:GPS\w{1,40}|Orientation)\s{0,9}=\s{0,9}(?:"[^"]{0,4000}"|'[^']{0,4000}')/g;
const OPENING = /<([\w.-]{1,40}:(?:GPS\w{1,40}|Orientation))(?=[\s/>])/g;

/**
 * XMP without the place and the turn, whether they are attributes or elements. Undefined where it is no text in UTF-8, or
 * where one of these elements does not end: then nobody can tell what is in it.
 */
export function cleanXmp(content: Uint8Array): Uint8Array | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
  const withoutElements = cutElements(text.replace(ATTRIBUTE, ''));
  return withoutElements === undefined ? undefined : new TextEncoder().encode(withoutElements);
}

/** Each element is looked for behind the one before, so that the text is gone through once. */
function cutElements(text: string): string | undefined {
  let kept = '';
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < from) continue;
    const end = endOfElement(text, match.index, match[1] ?? '');
    if (end === undefined) return undefined;
    kept += text.slice(from, match.index);
    from = end;
  }
  return kept + text.slice(from);
}

function endOfElement(text: string, start: number, name: string): number | undefined {
  const tagEnd = text.indexOf('>', start);
  if (tagEnd < 0) return undefined;
  if (text[tagEnd - 1] === '/') return tagEnd + 1;
  const closing = text.indexOf(`</${name}`, tagEnd);
  const end = closing < 0 ? -1 : text.indexOf('>', closing);
  return end < 0 ? undefined : end + 1;
}
