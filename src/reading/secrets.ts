import type { AnyNode } from 'acorn';
import { evaluate, propertyName } from '../formats/javascript/literals.ts';
import { walk } from '../formats/javascript/walk.ts';
import type { PluginSource } from './plugins.ts';

/** A text of a script that looks like a secret. */
export interface Secret {
  /** What it looks like, in words. */
  readonly what: string;
  readonly node: AnyNode;
}

/** Keys of well-known services, by the form that these give them. Private keys are package-private-key's. */
const FORMS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{30,255})/ },
  { what: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,255}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{15,255}/ },
  {
    what: 'a Slack webhook',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,20}\/B[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,}/,
  },
  { what: 'a Stripe key', pattern: /\b[sr]k_live_[A-Za-z0-9]{16,255}/ },
  { what: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/ },
  {
    what: 'a JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,1000}/,
  },
  {
    what: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'${}<>]{1,100}:[^\s/:@"'${}<>]{3,100}@[a-z0-9]/i,
  },
];
const HEADER = /^(?:Bearer|Basic|Token) +([A-Za-z0-9+/_.=-]{12,4000})$/i;
/** What the last words of a name say about its value. */
const NAMES = [
  { what: 'a password', pattern: /(?:^| )(?:password|passwd|passphrase|pwd)$/ },
  { what: 'a secret', pattern: /(?:^| )secret$/ },
  { what: 'a token', pattern: /(?:^| )(?:token|bearer)$/ },
  {
    what: 'a key',
    pattern:
      /(?:^| )(?:api|access|auth|secret|private|signing|encryption) ?key$|^(?:apikey|accesskey|authkey|secretkey)$/,
  },
  { what: 'a token', pattern: /(?:^| )authorization$/ },
];
const PLACEHOLDER =
  /x{4,}|\*{3,}|\.{3}|…|^<.*>$|^\[.*\]$|\{\{|\$\{|%[a-z_]+%|__|your[-_ ]?|example|sample|placeholder|change[-_ ]?(?:me|it)|replace|insert|dummy|todo|fixme|undefined|secret|password|token|api[-_ ]?key|test|demo/i;
/** Words with hyphens are names of elements and events: `input-2`. */
const IDENTIFIER = /^[a-z]+(?:[-_][a-z]+)*(?:[-_]\d+)?$/;
/** Numbers with dots: object identifiers, versions, IP addresses. */
const DOTTED = /^v?\d+(?:\.\d+)+(?:[-+][\w.+-]*)?$/i;
/** Where one word of a name ends and the next begins. */
const WORD_BORDER = /[-_.:/$]|(?<=[a-z])(?=[A-Z])/;
const SHORTEST_PASSWORD = 6;
const SHORTEST_KEY = 12;
const MOST_SECRETS = 100;

/** The texts of a script that look like a secret: by their form, or by the name that they are given to. */
export function secretsOf({ script }: PluginSource): readonly Secret[] {
  const found = new Map<AnyNode, Secret>();
  const add = (what: string | undefined, node: AnyNode) => {
    if (what !== undefined && !found.has(node)) found.set(node, { what, node });
  };
  walk(script.program, (node) => {
    if (found.size >= MOST_SECRETS) return 'stop';
    if (node.type === 'Literal' && typeof node.value === 'string') add(formOf(node.value), node);
    if (node.type === 'TemplateElement') add(formOf(node.value.raw), node);
    for (const [name, value] of named(node)) {
      const text = value && evaluate(value);
      if (value && text?.type === 'string') add(secretNamed(name, text.value), value);
    }
    return undefined;
  });
  return [...found.values()];
}

/** What a text looks like whatever its name is. */
export function formOf(text: string): string | undefined {
  const form = FORMS.find(({ pattern }) => pattern.test(text));
  const match = form?.pattern.exec(text)?.[0];
  return match !== undefined && varietyOf(match) >= 8 ? form?.what : undefined;
}

/** What a text that is given to such a name looks like. */
export function secretNamed(name: string, text: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
  const what = words.length > 200 ? undefined : NAMES.find(({ pattern }) => pattern.test(words))?.what;
  if (what === undefined) return undefined;
  const value = HEADER.exec(text)?.[1] ?? text;
  return looksSecret(value, what === 'a password') ? what : undefined;
}

/** Whether a text is none that a person would write for people or programs to read: long enough, letters with digits. */
function looksSecret(text: string, isPassword: boolean): boolean {
  if (text.length < (isPassword ? SHORTEST_PASSWORD : SHORTEST_KEY) || text.length > 4000) return false;
  if (/\s|:\/\//.test(text) || /^[#./@]/.test(text) || PLACEHOLDER.test(text) || IDENTIFIER.test(text))
    return false;
  if (DOTTED.test(text) || (!isPassword && isName(text))) return false;
  const hasDigit = /\d/.test(text);
  const hasLetter = /[A-Za-z]/.test(text);
  if (isPassword) return hasLetter && (hasDigit || /[!$%&?+=^~]/.test(text)) && varietyOf(text) >= 4;
  return hasDigit && (hasLetter || text.length >= 20) && varietyOf(text) >= 8;
}

/** Whether a text is words with at most a number at the end: the name of a field, a path, a message’s key. */
function isName(text: string): boolean {
  const words = text.split(WORD_BORDER);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && /^[vV]?\d{1,3}$/.test(last)) words.pop();
  return words.every((word, index) =>
    index === words.length - 1
      ? /^[A-Z]{0,8}[a-z]{2,}\d{0,3}$/.test(word)
      : /^[A-Z]{0,8}[a-z]{2,}$|^[A-Z]{2,8}$/.test(word),
  );
}

function varietyOf(text: string): number {
  return new Set(text).size;
}

/** The names that a node gives values to. */
function* named(node: AnyNode): Generator<readonly [string, AnyNode | null | undefined]> {
  switch (node.type) {
    case 'VariableDeclarator':
      if (node.id.type === 'Identifier') yield [node.id.name, node.init];
      return;
    case 'AssignmentExpression':
    case 'AssignmentPattern': {
      const name = nameOf(node.left);
      if (name !== undefined) yield [name, node.right];
      return;
    }
    case 'Property':
    case 'PropertyDefinition': {
      const name = propertyName(node.key, node.computed);
      if (name !== undefined) yield [name, node.value];
      return;
    }
    // `headers.set('Authorization', 'Bearer …')`
    case 'CallExpression': {
      const [first, second] = node.arguments;
      const name = first && evaluate(first);
      if (name?.type === 'string') yield [name.value, second];
      return;
    }
    default:
  }
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? propertyName(node.property, node.computed) : undefined;
}
