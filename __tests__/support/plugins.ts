import { type Content, findingsOf } from './check.ts';

/** An icon with the ids `on` and `off`. */
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><symbol id="on"/><g id="off"/></svg>';
export const ITEM = { icon: 'a.svg#on', label: 'Act', action: 'act' };
export const PACKAGE = {
  id: 'a-plugin-1.0',
  name: 'A',
  description: 'A plugin',
  version: 1.0,
  srcURL: 'a.plugin.js',
  allowUnload: true,
  platforms: ['web', 'electron', 'ios', 'android'],
  participantRoles: ['chair'],
  menuItems: { toolbar: [ITEM] },
};
export const LISTED = { id: 'a-plugin-1.0', srcURL: 'plugins/a/a.plugin.package.json', enabled: true };
export const FUNCTIONS = 'function load() {}\nfunction unload() {}\nfunction act() {}\n';
export const REGISTER =
  "PEX.pluginAPI.registerPlugin({ id: 'a-plugin-1.0', load: load, unload: unload, act: act });\n";
export const SOURCE = `(function () {\n${FUNCTIONS}${REGISTER}})();\n`;

export interface Parts {
  readonly source?: string | Uint8Array;
  /** Laid over the package file; undefined takes a key away. */
  readonly package?: Record<string, unknown>;
  readonly listed?: Record<string, unknown>;
  readonly files?: Record<string, Content>;
}

/** A package with one plugin that is right, but for what is said. */
export function plugin({ source = SOURCE, package: changes = {}, listed = {}, files = {} }: Parts = {}) {
  return {
    'webapp2/manifest.json': { brandingID: '1', isSettingsBranded: true },
    'webapp2/settings.json': { plugins: [{ ...LISTED, ...listed }] },
    'webapp2/plugins/a/a.plugin.package.json': { ...PACKAGE, ...changes },
    'webapp2/plugins/a/a.plugin.js': source,
    'webapp2/plugins/a/a.svg': ICON,
    ...files,
  };
}
export const JSON_PATH = 'webapp2/plugins/a/a.plugin.package.json';
export const JS_PATH = 'webapp2/plugins/a/a.plugin.js';
export const inside = (body: string) => `(function () {\n${body}\n})();`;
/** The findings of a rule, without the path of the source or the package file. */
export const said = async (rule: string, parts: Parts) =>
  (await findingsOf(rule, plugin(parts))).map((line) =>
    line
      .replace(`${JS_PATH}:`, 'js:')
      .replace(`${JSON_PATH}:`, 'json:')
      .replace('webapp2/settings.json:', 'settings:'),
  );
