/** Finds literals that give access to something: keys, tokens and passwords, in manifests and in scripts. */

/** Forms that only one thing has, whatever it is called. Each is anchored or bounded, and none can backtrack far. */
const FORMS: readonly (readonly [what: string, form: RegExp])[] = [
  ['a GitHub token', /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,90})\b/],
  ['a GitLab token', /\bglpat-[\w-]{20}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a Google API key', /\bAIza[\w-]{35}(?![\w-])/],
  ['a Slack token', /\bxox[abeoprs]-[0-9A-Za-z-]{10,100}/],
  ['a Stripe key', /\b[rs]k_live_[0-9A-Za-z]{16,100}/],
  ['a SendGrid key', /\bSG\.[\w-]{22}\.[\w-]{43}/],
  ['an API key', /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,200}/],
  ['a signed token (JWT)', /\beyJ[\w-]{10,400}\.eyJ[\w-]{10,4000}\.[\w-]{16,}/],
  ['a private key', /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/],
];

/** Ends of names, in words. `loose` ones are followed by anything a person may choose, the others by something long and random. */
const NAMES: readonly { readonly words: readonly string[]; readonly what: string; readonly loose?: true }[] =
  [
    ...['password', 'passwd', 'passphrase', 'pwd'].map((word) => ({
      words: [word],
      what: 'a password',
      loose: true as const,
    })),
    { words: ['secret'], what: 'a secret' },
    { words: ['credential'], what: 'a secret' },
    { words: ['token'], what: 'a token' },
    { words: ['bearer'], what: 'a token' },
    { words: ['authorization'], what: 'a token' },
    { words: ['apikey'], what: 'an API key' },
    ...['api', 'access', 'private', 'subscription', 'secret', 'signing', 'encryption', 'auth'].map(
      (word) => ({
        words: [word, 'key'],
        what: word === 'api' ? 'an API key' : 'a secret key',
      }),
    ),
  ];

/** Texts that stand for a secret that is filled in later, or for none. */
const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|\{.*\}|%.*%|\$\{?.*\}?|__.*__)$|\{\{|\$\{|example|placeholder|change[-_ ]?me|dummy|redacted|replace|insert|todo|(?:^|[-_ ])(?:your|my|the)[-_ ]|^(?:x+|\*+|\.+|•+)$/i;
const CREDENTIALS_IN_ADDRESS = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/:@?#]{1,100}:([^\s/:@?#]{1,100})@/i;
const PARAMETER = /[?&;]([\w.-]{1,60})=([^&#;\s]{1,300})/g;
const SHORTEST_PASSWORD = 6;
const SHORTEST_RANDOM = 16;
const LONGEST_JUDGED = 8192;
const MOST_PARAMETERS = 50;

/**
 * What a text looks like, in words: `an API key`, `a password`; undefined for anything else. `name` is the key or the
 * variable that holds it. Words, labels, paths and placeholders are no secrets.
 */
export function secretIn(name: string | undefined, text: string): string | undefined {
  const value = text.slice(0, LONGEST_JUDGED);
  const form = FORMS.find(([, pattern]) => pattern.test(value));
  if (form !== undefined) return form[0];
  const password = CREDENTIALS_IN_ADDRESS.exec(value)?.[1];
  if (password !== undefined && !isPlaceholder(password)) return 'an address with a password';
  if (/^[a-z][a-z0-9+.-]{1,15}:\/\//i.test(value)) return inParameters(value);
  return name === undefined ? undefined : byName(name, value);
}

/** The words of a name: `clientSecret`, `client_secret` and `CLIENT-SECRET` have the same two. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .slice(-100)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A signed address of a file, or an access token in one. */
function inParameters(address: string): string | undefined {
  let judged = 0;
  for (const [, name = '', value = ''] of address.matchAll(PARAMETER)) {
    if (++judged > MOST_PARAMETERS) return undefined;
    const isSignature = /^(?:sig|signature|x-amz-signature)$/i.test(name) && isRandom(value);
    if (isSignature) return 'a signed address';
    const found = byName(name, value);
    if (found !== undefined) return `an address with ${found}`;
  }
  return undefined;
}

function byName(name: string, value: string): string | undefined {
  const words = wordsOfName(name);
  // `tokens` are several, and `token2` is the second one.
  const singular = [...words.slice(0, -1), (words.at(-1) ?? '').replace(/(?:s|\d+)$/, '')];
  const row = NAMES.find((one) => endsWith(words, one.words) || endsWith(singular, one.words));
  if (row === undefined) return undefined;
  const bare = value.replace(/^(?:Bearer|Basic|Token)\s+/i, '');
  if (isPlaceholder(bare) || /\s/.test(bare) || /^[./#@]/.test(bare)) return undefined;
  return (row.loose ? isPassword(bare) : isRandom(bare)) ? row.what : undefined;
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => words.at(index - end.length) === word);
}

function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

/** Not a mere word: a label, the name of a field, or a type would be. */
function isPassword(value: string): boolean {
  return value.length >= SHORTEST_PASSWORD && /[0-9!$%&*+=?@^~]/.test(value) && /[A-Za-z]/.test(value);
}

/** Letters and digits mixed at length, as nobody writes words or names of settings. */
function isRandom(value: string): boolean {
  if (value.length < SHORTEST_RANDOM || !/^[A-Za-z0-9+/=_.:~%-]+$/.test(value)) return false;
  const digits = value.replace(/[^0-9]/g, '').length;
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  return digits >= 3 && letters >= 3 && new Set(value).size >= 8;
}
