/** JavaScript as plugins and settings have it. */
import { anything, type Value, written } from './json.ts';
import type { Random } from './random.ts';
import { word } from './words.ts';

const quoted = (text: string) => JSON.stringify(text);

/** An expression, of names and texts of the platform among others. */
function expression(random: Random, words: readonly string[], depth = 0): string {
  const inner = () => (depth > 4 ? '0' : expression(random, words, depth + 1));
  const name = () => identifier(random, words);
  return random.choose(
    () => quoted(word(random, words)),
    () => `\`\${${inner()}}${word(random, words).replaceAll('`', '')}\``,
    () => name(),
    () => `${name()}.${name()}`,
    () => `${name()}[${inner()}]`,
    () => `${inner()}?.${name()}(${inner()})`,
    () => `${inner()} ${random.pick(['+', '-', '*', '||', '&&', '??', '===', ',', 'in', '**'])} ${inner()}`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
    () => `(function ${name()}(${name()}) { ${statement(random, words, depth + 1)} })`,
    () => `(${name()} => ${inner()})`,
    () => `new ${name()}(${inner()})`,
    () => `{ ${name()}: ${inner()}, ...${name()}, [${inner()}]: ${inner()} }`,
    () => `[${inner()}, , ...${name()}]`,
    () => `/${random.pick(['x', '(a+)+$', '[', 'a{1,99}', '\\u{1}'])}/${random.pick(['', 'gu', 'v'])}`,
    () => written(random, anything(random, words)),
    () => `${random.pick(['!', '-', 'typeof ', 'void ', 'await ', 'async '])}${inner()}`,
  );
}

function identifier(random: Random, words: readonly string[]): string {
  const usual = random.pick(words.length > 0 ? words : ['x']);
  return /^[A-Za-z_$][\w$]*$/.test(usual)
    ? usual
    : random.pick(['window', 'PEX', 'store', 'state$', 'eval', '$', 'x']);
}

function statement(random: Random, words: readonly string[], depth = 0): string {
  const value = () => expression(random, words, depth + 1);
  const inner = () => (depth > 3 ? ';' : statement(random, words, depth + 1));
  const name = () => identifier(random, words);
  return random.choose(
    () => `${random.pick(['var', 'let', 'const'])} ${name()} = ${value()};`,
    () => `${name()} = ${value()};`,
    () => `${name()}.${name()} = ${value()};`,
    () => `window.PEX.pluginAPI.${name()}({ id: ${value()}, load: ${value()}, unload: ${value()} });`,
    () => `PEX.actions$.ofType(PEX.actions.${name()}).subscribe(${value()});`,
    () => `PEX.dispatchAction({ type: ${value()}, payload: ${value()} });`,
    () => `fetch(${value()}).then(${value()});`,
    () => `if (${value()}) { ${inner()} } else ${inner()}`,
    () => `for (const ${name()} of ${value()}) { ${inner()} }`,
    () => `function ${name()}(${name()}, { ${name()} } = {}) { ${inner()} return ${value()}; }`,
    () => `try { ${inner()} } catch { ${inner()} }`,
    () => `export default ${value()};`,
    () => `import ${name()} from ${quoted(word(random, words))};`,
    () => `class ${name()} extends ${name()} { #x = ${value()}; static { ${inner()} } }`,
  );
}

/** A plugin: an immediately called function around statements, mostly. */
export function plugin(random: Random, words: readonly string[]): string {
  const body = random.times(random.between(1, 8), () => `  ${statement(random, words)}`).join('\n');
  return random.choose(
    () => `(function () {\n${body}\n})();\n`,
    () => `(() => {\n${body}\n})()\n`,
    () => `!function(e){"use strict";${body}}(window);`,
    () => `${body}\n`,
  );
}

/** A page that loads and holds scripts. */
export function page(random: Random, words: readonly string[]): string {
  const parts = random.times(random.between(1, 4), () =>
    random.choose(
      () => `<script>${plugin(random, words)}</script>`,
      () => `<script type="module" src=${quoted(word(random, words))}></script>`,
      () => `<link rel="stylesheet" href="${word(random, words)}">`,
      () => `<img src='${word(random, words)}' onerror="${expression(random, words)}">`,
      () => `<!-- ${word(random, words)}`,
      () => `<style>${word(random, words)}</style>`,
    ),
  );
  return `<!doctype html>\n<html><head>${parts.join('\n')}</head><body></body></html>\n`;
}

/** Settings of webapp1: assignments of which some hold one large object. */
export function settings(random: Random, words: readonly string[], object: Value): string {
  const head = random.pick([
    'var applicationSettings = ',
    'window.applicationSettings=',
    'applicationSettings = ',
    'var dialOutProtocols = ',
    'var brandingSettings = ',
  ]);
  const extra = random.times(random.below(3), () => statement(random, words)).join('\n');
  return `${extra}\n${head}${written(random, object).trim()};\n${extra}`;
}
