/** One line of a git configuration; section and key in lower case. */
export interface Setting {
  readonly section: string;
  readonly subsection: string;
  readonly key: string;
  readonly value: string;
}

const HEADER = /^\[([A-Za-z0-9.-]+)(?:[ \t]+"((?:[^"\\\n]|\\.)*)")?[ \t]*\]/;
const KEY = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*(=?)/;

/** Reads a git configuration as text; includes are not followed, and a line that git would refuse ends the reading. */
export function readGitConfig(text: string): Setting[] {
  const settings: Setting[] = [];
  let rest = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  let section = '';
  let subsection = '';
  for (;;) {
    rest = rest.replace(/^(?:\s+|[#;][^\n]*)+/, '');
    if (rest === '') return settings;
    const header = HEADER.exec(rest);
    const key = header ? null : KEY.exec(rest);
    if (header) {
      const [name = '', ...dotted] = (header[1] as string).toLowerCase().split('.');
      section = name;
      subsection = header[2]?.replaceAll(/\\(.)/gs, '$1') ?? dotted.join('.');
    } else if (!key) return settings;
    rest = rest.slice((header ?? key)?.[0].length);
    if (!key) continue;
    const [value, length] = key[2] === '=' ? valueAt(rest) : ['true', 0];
    settings.push({ section, subsection, key: (key[1] as string).toLowerCase(), value });
    rest = rest.slice(length);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '\n': '' };

/** A value up to its line's end: quotes, escapes, comments, and lines that go on. */
function valueAt(text: string): [value: string, length: number] {
  let value = '';
  let spaces = '';
  let quoted = false;
  let index = 0;
  for (; index < text.length; index++) {
    const character = text[index] as string;
    if (character === '\n') break;
    if (!quoted && (character === '#' || character === ';')) {
      const end = text.indexOf('\n', index);
      return [value, end === -1 ? text.length : end];
    }
    if (!quoted && /[ \t]/.test(character)) {
      if (value !== '') spaces += character;
    } else if (character === '"') quoted = !quoted;
    else {
      const escaped = character === '\\' ? (text[++index] ?? '') : undefined;
      value += spaces + (escaped === undefined ? character : (ESCAPES[escaped] ?? escaped));
      spaces = '';
    }
  }
  return [value, index];
}

/** What git may know of the repository's own configuration: how its files are stored, and what its branches follow. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  'core.ignorecase': /^(?:true|false)$/,
  'core.precomposeunicode': /^(?:true|false)$/,
  'core.filemode': /^(?:true|false)$/,
  'core.symlinks': /^(?:true|false)$/,
  'core.longpaths': /^(?:true|false)$/,
  'core.trustctime': /^(?:true|false)$/,
  'core.checkstat': /^(?:default|minimal)$/,
  'extensions.objectformat': /^(?:sha1|sha256)$/,
  'extensions.refstorage': /^(?:files|reftable)$/,
  'branch.*.remote': /^[\w.][\w./-]*$/,
  'branch.*.merge': /^refs\/[^\p{Cc}"\\]+$/u,
  'remote.*.fetch': /^\+?[^\p{Cc}"\\]+:refs\/[^\p{Cc}"\\]+$/u,
};

/** A configuration that holds only what is known to start nothing and to include nothing. */
export function harmlessConfig(settings: readonly Setting[]): string {
  const kept = settings.filter(({ section, subsection, key, value }) => {
    const pattern = KNOWN[subsection === '' ? `${section}.${key}` : `${section}.*.${key}`];
    return pattern?.test(value) === true && !/\p{Cc}/u.test(subsection);
  });
  const version = kept.some(({ section }) => section === 'extensions') ? 1 : 0;
  const lines = kept.map(({ section, subsection, key, value }) => {
    const name = subsection === '' ? '' : ` "${subsection.replaceAll(/["\\]/g, '\\$&')}"`;
    return `[${section}${name}]\n\t${key} = "${value}"\n`;
  });
  return `[core]\n\trepositoryformatversion = ${version}\n\tbare = false\n${lines.join('')}`;
}

/** The last value of a setting without subsection. */
export const settingOf = (settings: readonly Setting[], section: string, key: string): string | undefined =>
  settings.findLast((one) => one.section === section && one.subsection === '' && one.key === key)?.value;
