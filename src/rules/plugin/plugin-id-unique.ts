import { member } from '../../formats/json/json.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { listedOf, nodePlace } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'plugin-id-unique',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'No two plugins of settings.json have the same id',
  why: 'The web app knows a plugin by its id, so that of two with the same one only one can be registered, and switching it switches the wrong one. Give each its own id, in settings.json, in its package file and in its source.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    again: (id: string, line: number) => `The id “${id}” is used twice: it is the one in line ${line}, too.`,
  },
  check(pkg, { report }) {
    const lines = new Map<string, number>();
    for (const { settings, entry } of listedOf(pkg)) {
      const id = member(entry, 'id');
      if (id?.type !== 'string') continue;
      const where = nodePlace(settings, id);
      const line = lines.get(id.value);
      if (line === undefined) lines.set(id.value, where.location.line ?? 1);
      else report('again', [shortened(id.value), line], where);
    }
  },
});
