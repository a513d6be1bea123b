import { didYouMean } from '../../formats/text/spelling.ts';
import { PLUGIN_API, pluginApiFunction } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { namesBelow } from './pex-names.ts';

const NAMES = PLUGIN_API.filter(({ replacement }) => replacement === undefined).map(({ name }) => name);

export default rule({
  id: 'plugin-unknown-api',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'Every function of PEX.pluginAPI that a plugin uses is known',
  why: 'A call of a function that the API does not have fails while a meeting runs, and takes the web app down with it. Correct the name; what the API does not offer may be reached with PEX.pluginAPI.sendRequest.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    unknown: (name: string, suggestion: string) =>
      `“PEX.pluginAPI.${name}” is not a known function.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      for (const { name, place } of namesBelow(source, 'pluginAPI')) {
        if (pluginApiFunction(name)) continue;
        report('unknown', [name, didYouMean(name, NAMES)], placeIn(source, place));
      }
    }
  },
});
