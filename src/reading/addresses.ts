import type { AnyNode } from 'acorn';
import { walk } from '../formats/javascript/walk.ts';
import { once } from '../formats/once.ts';
import { sinksIn } from './address-sinks.ts';
import type { PluginSource } from './plugins.ts';
import { scriptMembers } from './script-members.ts';
import { type Beginning, textReader } from './script-texts.ts';

/** An address that a script calls, or shows something from. */
export interface Address {
  /** In lower case, without a colon; '' where the page’s own is taken (`//host/path`). */
  readonly scheme: string;
  /** In lower case, with the port; undefined where a part of it takes running the script to know. */
  readonly host?: string;
  /** As it is put together, up to where a text, an attribute or a sentence ends. */
  readonly written: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const ADDRESS =
  /(?:\b(https?|wss?):)?\/\/((?:[^\s/?#@"'`<>\\]{0,200}@)?)(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{0,253})((?::\d{1,5})?)[^\s"'`<>\\]*/gi;
const WHOLE_ADDRESS = new RegExp(`^\\s*(?:${ADDRESS.source})`, 'i');
/** Names of vocabularies look like addresses, but nothing is ever fetched from there. */
const VOCABULARY =
  /^http:\/\/(?:(?:www\.)?w3\.org\/|schemas?\.|xmlns\.|purl\.org\/|ns\.|ogp\.me\/|docbook\.org\/|relaxng\.org\/|json-schema\.org\/|www\.inkscape\.org\/namespaces\/|sodipodi\.sourceforge\.net\/|www\.topografix\.com\/|www\.opengis\.net\/|java\.sun\.com\/|creativecommons\.org\/ns|web\.resource\.org\/cc\/)/i;
/** What stands before an address in a page’s text that is loaded from there, or leads there. */
const ATTRIBUTE = /(?:\b(?:src|href|action|url)\s{0,5}=\s{0,5}\\?["']?|\burl\(\s{0,5}\\?["']?)\s{0,5}$/i;
const LONGEST_ATTRIBUTE = 40;
const MOST_ADDRESSES = 1000;

/** Whether a host is the user’s own computer. */
export function isLocal(host: string): boolean {
  return /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?::\d{1,5})?$/.test(host);
}

/**
 * The addresses that reach a call, an element or an attribute, directly or through constants, in the order of the
 * text. Those of a library’s texts and tables, of comments and of vocabularies are none.
 */
export const addressesOf = once(gather);

function gather({ script, scopes }: PluginSource): readonly Address[] {
  const found = new Map<number, Address>();
  const { beginnings } = textReader(scopes, scriptMembers(script.program, scopes));
  const add = (address: Address | undefined): void => {
    if (address && !found.has(address.start)) found.set(address.start, address);
  };
  walk(script.program, (node) => {
    for (const sink of sinksIn(node, scopes, ATTRIBUTE))
      for (const one of secureFirst(beginnings(sink))) add(begun(one));
    for (const one of inMarkup(node, script.text)) add(one);
    return found.size > MOST_ADDRESSES ? 'stop' : undefined;
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Without `ws:` where the same text may have `wss:`: the page’s protocol decides, and that is `https:`. */
function secureFirst(texts: readonly Beginning[]): readonly Beginning[] {
  const all = new Set(texts.map(({ text }) => text));
  return texts.filter(
    ({ text }) => !/^(?:http|ws):/i.test(text) || !all.has(text.replace(/^(?:http|ws)/i, '$&s')),
  );
}

function begun({ text, isWhole, start, end }: Beginning): Address | undefined {
  const match = WHOLE_ADDRESS.exec(text);
  if (!match || VOCABULARY.test(match[0])) return undefined;
  const goesOn = !isWhole && match[0].length === text.length;
  return addressOf(match, start, end, goesOn);
}

/** Addresses in texts that are markup: `<img src="https://…">`, `background: url(https://…)`. */
function* inMarkup(node: AnyNode, text: string): Generator<Address | undefined> {
  const isText = node.type === 'Literal' ? typeof node.value === 'string' : node.type === 'TemplateElement';
  if (!isText) return;
  // Without its quotes; a template’s piece has none.
  const quote = node.type === 'Literal' ? 1 : 0;
  const [start, end] = [node.start + quote, node.end - quote];
  const raw = text.slice(start, end);
  if (!raw.includes('//')) return;
  for (const match of raw.matchAll(ADDRESS)) {
    const before = raw.slice(Math.max(0, match.index - LONGEST_ATTRIBUTE), match.index);
    if (!ATTRIBUTE.test(before) || VOCABULARY.test(match[0])) continue;
    const isOpen = node.type === 'TemplateElement' ? !node.tail : true;
    const goesOn = isOpen && start + match.index + match[0].length === end;
    yield addressOf(match, start + match.index, end, goesOn);
  }
}

function addressOf(
  match: RegExpExecArray,
  start: number,
  limit: number,
  goesOn: boolean,
): Address | undefined {
  const [whole, scheme = '', user = '', name = '', port = ''] = match;
  const written = whole.trimStart().replace(/[.,;:!?)\]}]+$/, '');
  const isWhole = whole.length > whole.indexOf('//') + 2 + user.length + name.length + port.length;
  const host = (name.replace(/\.+$/, '') + port).toLowerCase();
  const hasName = /[a-z0-9]/i.test(name);
  // A scheme alone is compared with, unless something is put behind it.
  if (!hasName && (!goesOn || scheme === '')) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    ...(hasName && (isWhole || !goesOn) ? { host } : {}),
    written,
    start,
    end: Math.max(start, Math.min(start + written.length, limit)),
  };
}
