/** Lists that come in pages. */
import { PublishError } from './errors.ts';
import { UnreadableAnswer } from './retry.ts';

interface Page<T> {
  readonly data: readonly T[];
  readonly headers: { readonly link?: string };
}

/** More than any list of GitHub has: 10,000 releases, 30 a page. */
const MOST_PAGES = 340;

/**
 * The pages of a list, one after the other. What the `Link` header says of the next page is taken from its query alone:
 * the address stays the API's own. Rejects with a `PublishError` when the list leads back to where it was or does not
 * end, and with `UnreadableAnswer` when an answer is no list.
 */
export async function* pagesOf<P extends object, T extends object>(
  list: (parameters: P) => Promise<Page<T>>,
  parameters: P,
  what: string,
): AsyncGenerator<readonly T[]> {
  const asked = new Set<string>();
  const seen = new Set<string>();
  let at: Readonly<Record<string, string>> = {};
  for (let count = 1; count <= MOST_PAGES; count++) {
    const { data, headers } = await list({ ...parameters, per_page: 100, ...at });
    if (!isList(data)) throw new UnreadableAnswer(`the answer is no list of ${what}`);
    // What was added or removed meanwhile moves items from one page to the next.
    const fresh = data.filter((item) => !seen.has(keyOf(item)));
    if (data.length > 0 && fresh.length === 0) throw endless(what);
    for (const item of fresh) seen.add(keyOf(item));
    yield fresh;
    const next = nextOf(headers.link);
    if (next === undefined) return;
    if (asked.has(JSON.stringify(next))) throw endless(what);
    asked.add(JSON.stringify(next));
    at = next;
  }
  throw endless(what);
}

/** The whole list. */
export async function allOf<P extends object, T extends object>(
  list: (parameters: P) => Promise<Page<T>>,
  parameters: P,
  what: string,
): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pagesOf(list, parameters, what)) all.push(...page);
  return all;
}

function isList(data: unknown): boolean {
  return Array.isArray(data) && data.every((item) => typeof item === 'object' && item !== null);
}

/** What tells one item of a list from another. */
function keyOf(item: { readonly id?: unknown; readonly filename?: unknown }): string {
  return JSON.stringify(item.id ?? item.filename ?? item);
}

/** The place of the next page: its number, or the mark behind which it begins. */
function nextOf(link: string | undefined): Readonly<Record<string, string>> | undefined {
  const address = /<([^<>]*)>[^<>]*;\s*rel="?next"?/i.exec(link ?? '')?.[1];
  if (address === undefined || !URL.canParse(address, 'https://api.github.com')) return undefined;
  const query = new URL(address, 'https://api.github.com').searchParams;
  const place = ['page', 'after'].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return place.length === 0 ? undefined : Object.fromEntries(place);
}

function endless(what: string): PublishError {
  return new PublishError(
    `The server’s list of ${what} does not end: it leads from page to page without anything new.`,
  );
}
