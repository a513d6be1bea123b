import type { Value } from '../../formats/javascript/literals.ts';
import type { SettingEffect } from '../../pexip/webapp1-effects.ts';
import type { SettingsBlock } from '../../pexip/webapp1-setting.ts';
import { setting } from '../../pexip/webapp1-settings.ts';
import type { ClientSettings } from '../../reading/client-settings.ts';

/** The value that the file gives to a setting that does nothing because of another one; undefined when that is not so, or not sure. */
export function uselessValue(settings: ClientSettings, effect: SettingEffect): Value | undefined {
  const own = settings.own(effect.block, effect.key);
  const value = own && plainOf(own);
  if (own === undefined || value === undefined || value === null || value === '') return undefined;
  if (effect.harmless?.includes(value)) return undefined;
  const other = effective(settings, effect.by.block, effect.by.key);
  const isDecided =
    effect.when === 'set' ? typeof other === 'string' && other.trim() !== '' : other === effect.when;
  return isDecided ? own : undefined;
}

function effective(settings: ClientSettings, block: SettingsBlock, key: string): unknown {
  const own = settings.own(block, key);
  return own === undefined ? setting(block, key)?.default : plainOf(own);
}

function plainOf(value: Value): string | number | boolean | null | undefined {
  return 'value' in value ? value.value : undefined;
}
