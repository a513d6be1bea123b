import type { Location } from '../formats/format.ts';
import { globals } from '../formats/javascript/globals.ts';
import { type ObjectValue, property, type SourceRange, type Value } from '../formats/javascript/literals.ts';
import { once } from '../formats/once.ts';
import { referenceKind } from '../formats/text/references.ts';
import { nearest } from '../formats/text/spelling.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { CONFIGURATION_PREFIX, CONFIGURATION_ROOT } from '../pexip/webapp1-files.ts';
import { SETTINGS_BLOCKS, type SettingsBlock } from '../pexip/webapp1-setting.ts';
import { resolved } from './paths.ts';

/** `settings.js` of webapp1 or the desktop client, below the package's root. */
export const SETTINGS_NAME: RegExp = /^(?:package\/configuration\/)?settings\.js$/;

/** What `settings.js` says. What takes running it to know is unknown, and no rule judges it. */
export interface ClientSettings {
  readonly asset: DecodedAsset;
  /** A global variable; undefined when the file does not declare it. */
  block(block: SettingsBlock): Value | undefined;
  /** The value that the file gives a setting; undefined when the built-in one holds. */
  own(block: SettingsBlock, key: string): Value | undefined;
  /** Where the file declares a block as a variable that the client can't see; undefined when it can see it. */
  hidden(block: SettingsBlock): SourceRange | undefined;
  /** A global object whose name is a slip of the block's, which the file does not declare. */
  slip(block: SettingsBlock): { readonly name: string; readonly range: SourceRange } | undefined;
  locate(range: SourceRange): Location;
}

/** The decoded `settings.js`; undefined when there is none, or when it can't be parsed. */
export const clientSettings = once(read);

/** Where `configuration/` lies in the package: '' or with a slash at its end. */
export function configurationRoot(pkg: DecodedPackage): string {
  return pkg.kind === 'desktop' ? CONFIGURATION_ROOT.desktop : CONFIGURATION_ROOT.webapp1;
}

/**
 * The asset name that a path of `settings.js` such as `configuration/languages/x.json` stands for. Undefined for
 * anything but a path to a file of this package: an address of another host, a path from the server's root.
 */
export function namedAsset(pkg: DecodedPackage, path: string): string | undefined {
  if (referenceKind(path) !== 'relative') return undefined;
  const normal = resolved('', path.replace(/[?#].*$/s, ''));
  if (!normal.startsWith(CONFIGURATION_PREFIX)) return `../${normal}`;
  return configurationRoot(pkg) + normal.slice(CONFIGURATION_PREFIX.length);
}

/** The path by which `settings.js` names an asset below `configuration/`. */
export function settingsPath(pkg: DecodedPackage, name: string): string {
  return CONFIGURATION_PREFIX + name.slice(configurationRoot(pkg).length);
}

/** The text of a string value; undefined for any other. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.type === 'string' ? value.value : undefined;
}

/** The object, if it is one. */
export function objectOf(value: Value | undefined): ObjectValue | undefined {
  return value?.type === 'object' ? value : undefined;
}

function read(pkg: DecodedPackage): ClientSettings | undefined {
  if (pkg.kind !== 'webapp1' && pkg.kind !== 'desktop') return undefined;
  const name = `${configurationRoot(pkg)}settings.js`;
  const asset = pkg.asset(name);
  const script = pkg.value(name, 'javascript');
  if (asset === undefined || script === undefined) return undefined;
  const variables = globals(script.program);
  return {
    asset,
    block: (block) => variables.get(block),
    own(block, key) {
      const value = variables.get(block);
      return value === undefined ? undefined : property(value, key);
    },
    hidden: (block) => variables.hidden(block),
    slip(block) {
      if (variables.get(block) !== undefined || variables.hidden(block) !== undefined) return undefined;
      for (const name of variables.names) {
        const value = variables.get(name);
        const isSlip = value?.type === 'object' && nearest(name, SETTINGS_BLOCKS) === block;
        if (value && isSlip) return { name, range: value };
      }
      return undefined;
    },
    locate: ({ start, end }) => script.locate(start, end),
  };
}
