import { setting } from '../../pexip/webapp1-settings.ts';
import { bandwidthValues } from '../../reading/bandwidths.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-default-bandwidth',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'The default bandwidth is one of the bandwidths on offer',
  why: 'A default that matches none of the “bandwidths” leaves the choice empty. The numbers are compared after the addition: 512 + 64 is 576. Where “bandwidths” is changed, “defaultBandwidth” has to follow, as the built-in one is 576.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unlisted: (value: number, values: string) =>
      `The default of ${value} kbps is none of the bandwidths: ${values} kbps.`,
    builtIn: (value: number, values: string) =>
      `The built-in default of ${value} kbps is none of the bandwidths: ${values} kbps. Set “defaultBandwidth” in “defaultUserSettings”.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    const values = settings && bandwidthValues(settings);
    if (settings === undefined || values === undefined || values.length === 0) return;
    const { asset } = settings;
    const listed = values.slice(0, 20).join(', ');
    const own = settings.own('defaultUserSettings', 'defaultBandwidth');
    const list = settings.own('applicationSettings', 'bandwidths');
    const builtIn = setting('defaultUserSettings', 'defaultBandwidth')?.default;
    if (own?.type === 'number' && !values.includes(own.value))
      report('unlisted', [own.value, listed], { asset, location: settings.locate(own) });
    if (own === undefined && list !== undefined && typeof builtIn === 'number' && !values.includes(builtIn))
      report('builtIn', [builtIn, listed], { asset, location: settings.locate(list) });
  },
});
