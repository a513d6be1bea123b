import { type Node, parse } from 'acorn';

/**
 * The longest text that a message always says between its arguments and quotes, read from its source:
 * `Expected ${a} Hz, found “${b}”.` → ` Hz, found `.
 * Undefined when it only hands on what it is given.
 */
export function signatureOf(message: (...values: never[]) => string): string | undefined {
  const pieces: string[] = [];
  collect(parse(`(${message})`, { ecmaVersion: 'latest' }), pieces);
  return pieces
    .flatMap((piece) => piece.split(/[“”]/))
    .filter((piece) => piece.length > 3)
    .sort((one, other) => other.length - one.length)[0];
}

function collect(node: unknown, pieces: string[]): void {
  if (Array.isArray(node)) for (const one of node) collect(one, pieces);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const { type, value } = node as Node & { value?: unknown };
  if (type === 'Literal' && typeof value === 'string') pieces.push(value);
  if (type === 'TemplateElement') pieces.push((value as { cooked: string }).cooked);
  // What depends on a condition is not always said.
  if (type === 'ConditionalExpression') return;
  for (const child of Object.values(node)) collect(child, pieces);
}
