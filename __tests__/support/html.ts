/** What could go wrong with HTML that holds text from elsewhere: a small reader of the markup that `toHtml` writes. */

/** Elements and attributes that the page is made of; anything else came from a text. */
const ELEMENTS = new Set(
  'html head meta title link style body a div p nav ul li header main section h1 h2 h3 h4 dl dt dd svg circle path rect table caption thead tbody tr th td form fieldset legend label input select option button article span code pre mark bdi details summary footer script b strong small kbd dialog ol figure figcaption audio g use defs image text desc'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name rel href class id aria-label aria-labelledby aria-hidden focusable viewbox width height cx cy r d rx scope role tabindex hidden type value checked placeholder autocomplete spellcheck data-package data-fix data-new data-by data-title data-label data-asks data-filter selected open min max name controls preload src viewBox'
    .toLowerCase()
    .split(' '),
);
const VOID = new Set(['meta', 'link', 'input', 'circle', 'path', 'rect']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*(\/?)>/y;
const ADDRESS =
  /^(?:#[A-Za-z0-9._/-]+|data:,|https:\/\/brandgate\.github\.io\/brandgate\/|https:\/\/github\.com\/brandgate\/brandgate\/blob\/v[\d.]+\/docs\/rules\/[a-z0-9-]+\.md)$/;

/** Tags out of order, foreign elements, attributes and addresses, stray angle brackets, ids that are used twice. */
export function htmlFaults(page: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  let position = page.indexOf('>') + 1;
  while (position < page.length) {
    const next = page.indexOf('<', position);
    const text = page.slice(position, next < 0 ? undefined : next);
    if (text.includes('>')) faults.push(`a stray bracket: ${text.slice(0, 80)}`);
    if (next < 0) break;
    TAG.lastIndex = next;
    const match = TAG.exec(page);
    if (!match) return [...faults, `no tag: ${page.slice(next, next + 80)}`];
    position = TAG.lastIndex;
    const [, closes, name = '', attributes = ''] = match;
    if (!ELEMENTS.has(name)) faults.push(`an element ${name}`);
    if (closes === '/') {
      if (open.pop() !== name) faults.push(`</${name}> out of order`);
      continue;
    }
    faults.push(...attributeFaults(attributes, ids));
    if (name === 'style' || name === 'script') {
      position = page.indexOf(`</${name}>`, position);
      if (position < 0) return [...faults, `${name} without an end`];
    }
    if (!VOID.has(name)) open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> without an end`)];
}

function attributeFaults(attributes: string, ids: Set<string>): string[] {
  return [...attributes.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].flatMap(([, name = '', value = '']) => {
    const faults = ATTRIBUTES.has(name.toLowerCase()) ? [] : [`an attribute ${name}`];
    if (name === 'href' && !ADDRESS.test(value)) faults.push(`an address ${value}`);
    if (name === 'id' && ids.size === ids.add(value).size) faults.push(`an id twice: ${value}`);
    return faults;
  });
}
