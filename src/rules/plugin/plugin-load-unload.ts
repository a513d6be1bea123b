import { REGISTER_KEYS } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, registeredBy, sourcesOf } from '../../reading/plugins.ts';
import { registeredFunction } from '../../reading/registrations.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-load-unload',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin registers the functions load and unload',
  why: 'The web app calls “load” when a plugin starts and “unload” when a user switches it off; where one is missing, that call fails and takes the web app down with it. A function with nothing to do may be empty.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (key: string) => `“registerPlugin” is given no “${key}”: expected a function.`,
    other: (key: string) => `Expected “${key}” to be a function of this source, found something else.`,
    called: (key: string) =>
      `“${key}” gets what this call returns, which is no function: name the function without “()” behind it.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const registration = registeredBy(source);
      if (!registration) continue;
      for (const key of [REGISTER_KEYS.load, REGISTER_KEYS.unload]) {
        const { verdict, node } = registeredFunction(registration, key, source.scopes);
        if (verdict === 'missing') report('missing', [key], placeIn(source, registration.call.callee));
        else if (verdict === 'other')
          report(
            node?.type === 'CallExpression' ? 'called' : 'other',
            [key],
            placeIn(source, node ?? registration.call),
          );
      }
    }
  },
});
