import type { Value } from '../../formats/javascript/literals.ts';
import { describeType } from '../../pexip/keys.ts';
import { BANDWIDTH_KEYS } from '../../pexip/webapp1-settings.ts';
import { otherEntries, ownBandwidths } from '../../reading/bandwidths.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { mayHaveType, typeInWords } from './value-types.ts';

export default rule({
  id: 'settings-bandwidth',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every bandwidth has a name and a value',
  why: 'The client looks up a bandwidth’s label by its “name”, a token of the language files, and uses its “value”, a number of kbps such as 512 + 64. With either missing or of another type the choice is empty or does nothing.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    entry: (found: string) => `Expected an object in “{…}” for each bandwidth, found ${found}.`,
    missing: (key: string) => `This bandwidth has no “${key}”.`,
    type: (key: string, expected: string, found: string) =>
      `“${key}” of a bandwidth must be ${expected}, not ${found}.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    for (const entry of otherEntries(settings))
      report('entry', [typeInWords(entry)], { asset, location: settings.locate(entry) });
    for (const bandwidth of ownBandwidths(settings)) {
      const members: Readonly<Record<string, Value | undefined>> = {
        name: bandwidth.name,
        value: bandwidth.value,
      };
      for (const { key, type } of BANDWIDTH_KEYS) {
        const found = members[key];
        if (found === undefined)
          report('missing', [key], { asset, location: settings.locate(bandwidth.entry) });
        else if (!mayHaveType(found, type))
          report('type', [key, describeType(type), typeInWords(found)], {
            asset,
            location: settings.locate(found),
          });
      }
    }
  },
});
