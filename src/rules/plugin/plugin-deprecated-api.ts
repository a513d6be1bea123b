import { pluginApiFunction } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { namesBelow } from './pex-names.ts';

export default rule({
  id: 'plugin-deprecated-api',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'No plugin uses a function of the API that the vendor is about to remove',
  why: 'The vendor replaced changeConferenceLayout by transformConferenceLayout, which takes an object with the layout. The old function may be gone from one release to the next.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    deprecated: (name: string, replacement: string) =>
      `“${name}” is being removed from the API: use “${replacement}”.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      for (const { name, place } of namesBelow(source, 'pluginAPI')) {
        const replacement = pluginApiFunction(name)?.replacement;
        if (replacement !== undefined) report('deprecated', [name, replacement], placeIn(source, place));
      }
    }
  },
});
