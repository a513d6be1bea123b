import type { AnyNode } from 'acorn';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { statementsOutside } from './iife.ts';

export default rule({
  id: 'plugin-iife',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'Everything in a plugin’s source stands inside an immediately invoked function',
  why: 'Names at the top of a script belong to the whole page: a plugin’s “load” or “state$” would overwrite those of another plugin, or of the web app. Put the source between “(function () {” and “})();”.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    outside: (what: string, others: string) =>
      `Expected everything inside “(function () { … })();”, found ${what} outside of it${others}.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const outside = statementsOutside(source.script.program);
      const [first] = outside;
      if (!first) continue;
      const more = outside.length - 1;
      const others =
        more === 0 ? '' : ` and ${more === 1 ? 'one more statement' : `${more} more statements`}`;
      const end = Math.min(first.end, firstLineEnd(source.script.text, first.start));
      report('outside', [inWords(first), others], placeIn(source, { start: first.start, end }));
    }
  },
});

function inWords(statement: AnyNode): string {
  if (statement.type === 'FunctionDeclaration' && statement.id) return `the function “${statement.id.name}”`;
  if (statement.type === 'ClassDeclaration' && statement.id) return `the class “${statement.id.name}”`;
  if (statement.type !== 'VariableDeclaration') return 'a statement';
  const [first] = statement.declarations;
  return first?.id.type === 'Identifier' ? `the variable “${first.id.name}”` : 'variables';
}

function firstLineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.length : start + end;
}
