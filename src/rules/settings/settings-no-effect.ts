import { SETTING_EFFECTS } from '../../pexip/webapp1-effects.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { uselessValue } from './effects.ts';

export default rule({
  id: 'settings-no-effect',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'No setting is overridden by another one',
  why: 'Some settings only apply while another one is not set: a user’s “serverAddress” without one in “applicationSettings”, “sideBarHiddenInGW” while “sideBarHidden” is false. That holds for a value that is the built-in one, too. Whoever reads the file takes the wrong one for granted. Remove one of the two.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    set: (key: string, block: string, by: string) =>
      `“${key}” does nothing here, because “${by}” of “${block}” is set.`,
    value: (key: string, block: string, by: string, value: boolean) =>
      `“${key}” does nothing here, because “${by}” of “${block}” is ${value}.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const effect of SETTING_EFFECTS) {
      const value = uselessValue(settings, effect);
      if (value === undefined) continue;
      const { key, by, when } = effect;
      const where = { asset: settings.asset, location: settings.locate(value) };
      if (when === 'set') report('set', [key, by.block, by.key], where);
      else report('value', [key, by.block, by.key, when], where);
    }
  },
});
