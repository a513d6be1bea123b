import { property } from '../../formats/javascript/literals.ts';
import { isPlaceholder, PLACEHOLDERS } from '../../pexip/webapp1-effects.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-placeholder',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'No example value of the vendor’s file is left',
  why: 'The vendor’s file and guide show addresses and credentials that stand for your own. Left as they are, the client calls a server that does not exist. Replace them, or comment the setting out again.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    example: (key: string, text: string) =>
      `“${text}” in “${key}” is the vendor’s example, not a value of yours.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    for (const row of PLACEHOLDERS) {
      const own = settings.own(row.block, row.key);
      const value = own && row.member !== undefined ? property(own, row.member) : own;
      const text = textOf(value);
      if (value === undefined || text === undefined || !isPlaceholder(row, text)) continue;
      const key = row.member === undefined ? row.key : `${row.key}.${row.member}`;
      report('example', [key, text.slice(0, 100)], {
        asset: settings.asset,
        location: settings.locate(value),
      });
    }
  },
});
