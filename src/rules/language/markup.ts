const TAG = /<(\/?)([a-z][a-z0-9-]{0,40})(?:\s[^<>]{0,500})?(\/?)>/gi;
/** Elements that have no end: `<br>`, `<br/>` and `</br>` are one. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'wbr']);
/** Other names in angle brackets are placeholders for a reader (“<name>”) unless they are closed somewhere. */
const ELEMENTS = new Set(
  'a abbr b big blockquote button center code dd del div dl dt em font footer form h1 h2 h3 h4 h5 h6 header i ins kbd label li mark ol p pre q s samp section small span strike strong sub sup svg table tbody td th thead tr tt u ul var'.split(
    ' ',
  ),
);

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

/** The tags that two texts don't share, as they are written in plain: those that the text lacks, and those that it has in addition. */
export function markupDifference(
  text: string,
  reference: string,
): { readonly lacks: readonly string[]; readonly adds: readonly string[] } {
  if (!text.includes('<') && !reference.includes('<')) return { lacks: [], adds: [] };
  const [own, theirs] = [tagsOf(text), tagsOf(reference)];
  const closed = new Set([...own, ...theirs].filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const counts = new Map<string, number>();
  const count = (tags: readonly Tag[], step: number): void => {
    for (const tag of tags) {
      if (!VOID.has(tag.name) && !ELEMENTS.has(tag.name) && !closed.has(tag.name)) continue;
      const form = formOf(tag);
      counts.set(form, (counts.get(form) ?? 0) + step);
    }
  };
  count(theirs, 1);
  count(own, -1);
  const remaining = (sign: number) =>
    [...counts].filter(([, n]) => Math.sign(n) === sign).map(([form]) => form);
  return { lacks: remaining(1), adds: remaining(-1) };
}

function tagsOf(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(([, slash, name = '', end]) => ({
    name: name.toLowerCase(),
    kind: slash ? 'close' : end ? 'empty' : 'open',
  }));
}

function formOf({ name, kind }: Tag): string {
  if (VOID.has(name)) return `<${name}>`;
  return kind === 'close' ? `</${name}>` : kind === 'empty' ? `<${name}/>` : `<${name}>`;
}
