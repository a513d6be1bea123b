import { AUDIO_SHARE_IN_KBPS } from '../../pexip/webapp1-setting.ts';
import { ownBandwidths } from '../../reading/bandwidths.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-bandwidth-value',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'Bandwidths are larger than the audio’s share, and each is there once',
  why: 'A call’s audio takes 64 kbps of the value, and the rest is for video: nothing is left of 64 or less. Two bandwidths of one value can’t be told apart.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    low: (value: number, audio: number) =>
      `Expected more than ${audio} kbps, which the audio takes, found ${value} kbps.`,
    twice: (value: number) => `Another bandwidth has ${value} kbps, too.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    const seen = new Set<number>();
    for (const { value } of ownBandwidths(settings)) {
      if (value?.type !== 'number') continue;
      const location = settings.locate(value);
      if (value.value <= AUDIO_SHARE_IN_KBPS)
        report('low', [value.value, AUDIO_SHARE_IN_KBPS], { asset, location });
      if (seen.has(value.value)) report('twice', [value.value], { asset, location });
      seen.add(value.value);
    }
  },
});
