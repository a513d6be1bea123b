import { type Content, findingsOf } from './check.ts';

export const BRANDING = 'acme/webapp3/branding/';
const BASIC = { version: 0, meta: { name: 'DEFAULT' } };

/** The palette that the vendor's portal makes. */
export const PALETTE: readonly string[] = [
  '#eef2f6',
  '#c6d4e2',
  '#9db6cd',
  '#7598b8',
  '#51799e',
  '#3d5a76',
  '#344d65',
  '#2b4054',
  '#233443',
  '#1a2732',
  '#111a22',
];

/** What a rule says of a manifest with these keys and the package's other files, as `path[:line:column] message`. */
export function saysOf(
  rule: string,
  keys: object | string,
  files: Readonly<Record<string, Content>> = {},
): Promise<string[]> {
  const manifest = typeof keys === 'string' ? keys : { ...BASIC, ...keys };
  const others = Object.entries(files).map(([name, content]) => [BRANDING + name, content] as const);
  return findingsOf(rule, { [`${BRANDING}manifest.json`]: manifest, ...Object.fromEntries(others) });
}

/** The messages without their places. */
export function messages(found: readonly string[]): string[] {
  return found.map((line) => line.slice(line.indexOf(' ') + 1));
}

/** A package with one plugin, whose page loads the script. */
export function pluginFiles(script: string, more: Readonly<Record<string, Content>> = {}) {
  return {
    'plugins/a/index.html': '<script type="module" src="./main.js"></script>',
    'plugins/a/main.js': script,
    ...more,
  };
}
export const PLUGIN = { id: 'a', src: './plugins/a/index.html' };
/** What a rule says of the script of a plugin. */
export async function saysOfScript(
  rule: string,
  script: string,
  more: Readonly<Record<string, Content>> = {},
): Promise<string[]> {
  return messages(await saysOf(rule, { plugins: [PLUGIN] }, pluginFiles(script, more)));
}
