import { walk } from '../../formats/javascript/walk.ts';
import { pexUses } from '../../reading/pex-paths.ts';
import type { PluginSource } from '../../reading/plugins.ts';

/** A name that a source uses of one of the objects below `PEX`, with its place. */
export interface PexName {
  readonly name: string;
  readonly place: { readonly start: number; readonly end: number };
}

/** What every object has. */
const BUILT_IN = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Each name that a source uses of `PEX.<object>`, in the order of the text; not those that it gives a value itself. */
export function namesBelow(source: PluginSource, object: 'pluginAPI' | 'actions'): readonly PexName[] {
  const uses = pexUses(source).filter(({ path }) => path.length === 2 && path[0] === object);
  const own = new Set(uses.flatMap(({ path, isAssigned }) => (isAssigned ? [path[1]] : [])));
  const found = uses.flatMap(({ path: [, name = ''], start, end }) =>
    own.has(name) || BUILT_IN.has(name) ? [] : [{ name, place: { start, end } }],
  );
  return [...found, ...namesInTexts(source, object)].sort((a, b) => a.place.start - b.place.start);
}

/** Dialogs are written as HTML in texts, whose buttons call the API: `onclick="PEX.pluginAPI.x()"`. */
function namesInTexts({ script }: PluginSource, object: string): PexName[] {
  const found: PexName[] = [];
  const pattern = new RegExp(`\\bPEX\\.${object}\\.([A-Za-z_$][\\w$]*)`, 'g');
  walk(script.program, (node) => {
    const isText = node.type === 'Literal' ? typeof node.value === 'string' : node.type === 'TemplateElement';
    if (!isText) return undefined;
    for (const match of script.text.slice(node.start, node.end).matchAll(pattern)) {
      const [whole, name = ''] = match;
      const end = node.start + match.index + whole.length;
      if (!BUILT_IN.has(name)) found.push({ name, place: { start: end - name.length, end } });
    }
    return undefined;
  });
  return found;
}
