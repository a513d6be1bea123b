// Compiles a JSON Schema into a module, so that nothing is compiled at start-up.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

export function validator(schema) {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    allErrors: false,
    strict: true,
    strictTuples: false,
    allowUnionTypes: true,
  });
  const code = standaloneCode(ajv, ajv.compile(bare(schema)));
  return `// biome-ignore-all lint: generated code\n// @ts-nocheck\n${hoisted(code)}`;
}

const SAYINGS = ['title', 'description', 'default', 'examples'];

/** A schema without what only editors show, which the code would carry along. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !SAYINGS.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)]))
        : bare(value),
    ]),
  );
}

/** ajv's generated code reaches for its helpers by `require`; in a module they are imports. */
function hoisted(code) {
  const imports = new Map();
  const body = code.replaceAll(/require\("([^"]+)"\)/g, (_, path) => {
    const name = `helper${[...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)}`;
    imports.set(name, path);
    return name;
  });
  return `${[...imports].map(([name, path]) => `import ${name} from '${path}.js';\n`).join('')}${body}`;
}
