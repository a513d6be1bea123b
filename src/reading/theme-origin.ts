import { at, entries, type JsonNode, plain } from '../formats/json/json.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { DecodedPackage } from '../model/package.ts';
import { type JsonValue, keysOf } from '../pexip/keys.ts';
import { isLitter } from '../pexip/litter.ts';
import { themeFile, unusedFile } from '../pexip/theme-files.ts';
import { DEFAULT_LABELS, SCREEN_KEYS } from '../pexip/theme-screens.ts';
import { THEME_SETTINGS } from '../pexip/theme-settings.ts';
import {
  baseThemeFiles,
  effectiveFile,
  effectiveLabel,
  effectiveLayouts,
  effectiveScreenPart,
  effectiveSetting,
  type Level,
  levels,
  type Origin,
  screensOf,
} from './hierarchy.ts';

/** Where everything that a theme shows comes from: what `brandgate explain --theme` prints. */
export interface ThemeOrigins {
  /** Paths of the theme and of its base. */
  readonly theme: string;
  readonly base: string | null;
  /** Path of the Base theme, where the config names it. */
  readonly baseTheme?: string;
  /** Paths of settings that can't be read, so that what they would say is missing here. */
  readonly unread: readonly string[];
  readonly files: readonly FileOrigin[];
  readonly settings: readonly SettingOrigin[];
  readonly labels: readonly LabelOrigin[];
  readonly layouts: readonly LayoutOrigin[];
}
export interface FileOrigin {
  readonly name: string;
  readonly from: Origin;
  /** As reports show it; null for a file of the Base theme. */
  readonly path: string | null;
  /** What the file is, if its name says so. */
  readonly what: string | null;
  /** Why the platform does not use it, if it does not. */
  readonly ignored: string | null;
}
export interface SettingOrigin {
  /** `disable_watermark_icon`, `splash_screens.screens.welcome.background`. */
  readonly key: string;
  readonly from: Origin;
  readonly value: JsonValue;
}
export interface LabelOrigin {
  readonly key: string;
  readonly from: Origin;
  readonly text: JsonValue;
}
export interface LayoutOrigin {
  readonly name: string;
  readonly from: Origin;
  /** As reports show it; null for a layout of the Base theme. */
  readonly path: string | null;
  /** Whether the layout command reaches it. */
  readonly listed: boolean;
}

/** Looks up every file, setting, label and custom layout of a theme in the package, its base and the Base theme. */
export function explainTheme(pkg: DecodedPackage): ThemeOrigins {
  const themes = levels(pkg);
  return {
    theme: pkg.path || '.',
    base: pkg.base?.path ?? null,
    ...(pkg.baseTheme ? { baseTheme: pkg.baseTheme.path } : {}),
    unread: themes.flatMap(({ pkg: theme, config }) => {
      const asset = config ? undefined : theme.asset('themeconfig.json');
      return asset ? [asset.path] : [];
    }),
    files: filesOf(pkg, themes),
    settings: [...topSettings(themes), ...screenSettings(themes)],
    labels: labelsOf(themes),
    layouts: layoutsOf(themes),
  };
}

function filesOf({ usage }: DecodedPackage, themes: readonly Level[]): readonly FileOrigin[] {
  const names = themes.flatMap(({ pkg }) => pkg.assets.map(({ name }) => name));
  return distinct([...names.filter((name) => !isLitter(name)), ...baseThemeFiles(themes)]).flatMap((name) => {
    const found = effectiveFile(themes, name);
    if (!found) return [];
    const ignored = name.includes('/')
      ? 'it does not lie at the theme’s root'
      : unusedFile(name, usage) && 'gateway calls do not use it';
    const what = themeFile(name)?.what ?? null;
    const path = found.origin === 'base-theme' ? null : (found.value?.path ?? null);
    return [{ name, from: found.origin, path, what, ignored: ignored ?? null }];
  });
}

function topSettings(themes: readonly Level[]): readonly SettingOrigin[] {
  const written = themes.flatMap(({ config }) => entries(config?.root).map(({ key }) => key));
  return distinct([...keysOf(THEME_SETTINGS), ...written]).flatMap((key) => {
    const found = key === 'splash_screens' ? undefined : effectiveSetting(themes, key);
    return found?.value === undefined ? [] : [{ key, from: found.origin, value: found.value }];
  });
}

function screenSettings(themes: readonly Level[]): readonly SettingOrigin[] {
  const screens = distinct(themes.flatMap(({ config }) => (config ? [...screensOf(config).keys()] : [])));
  return screens.flatMap((screen) =>
    keysOf(SCREEN_KEYS).flatMap((part) => {
      const found = effectiveScreenPart(themes, screen, part);
      const key = `splash_screens.screens.${screen}.${part}`;
      return found ? [{ key, from: found.origin, value: plainValue(found.value) }] : [];
    }),
  );
}

function labelsOf(themes: readonly Level[]): readonly LabelOrigin[] {
  const written = themes.flatMap(({ config }) =>
    config ? entries(at(config, 'splash_screens', 'labels')).map(({ key }) => key) : [],
  );
  return distinct([...written, ...DEFAULT_LABELS.map(({ key }) => key)]).flatMap((key) => {
    const found = effectiveLabel(themes, key);
    if (!found) return [];
    const text = typeof found.value === 'string' ? found.value : plainValue(found.value);
    return [{ key, from: found.origin, text }];
  });
}

function layoutsOf(themes: readonly Level[]): readonly LayoutOrigin[] {
  const list = effectiveSetting(themes, 'dtmf_allowed_layouts')?.value;
  const listed = new Set<unknown>(Array.isArray(list) ? list : []);
  return effectiveLayouts(themes)
    .map(({ name, origin, asset }) => ({
      name,
      from: origin,
      path: origin === 'base-theme' ? null : (asset?.path ?? null),
      listed: listed.has(name),
    }))
    .sort((one, other) => byteOrder(one.name, other.name));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(byteOrder);
}

function plainValue(node: JsonNode): JsonValue {
  return plain(node) as JsonValue;
}
