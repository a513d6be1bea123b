import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { mayRegister } from './hidden-calls.ts';

export default rule({
  id: 'plugin-register',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s source calls PEX.pluginAPI.registerPlugin with an object',
  why: 'Only a plugin that registers itself is known to the web app. Call PEX.pluginAPI.registerPlugin with an object that holds the plugin’s id, its functions “load” and “unload”, and the functions that its menu items call.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    never: () => 'This plugin never calls “PEX.pluginAPI.registerPlugin”, so the web app does not know it.',
    argument: () => 'Expected “registerPlugin” to be called with an object in “{…}”, found something else.',
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const { script, scopes, registrations } = source;
      if (registrations.length === 0 && !mayRegister(script, scopes))
        report('never', [], placeIn(source, { start: 0, end: 0 }));
      for (const { call, argument } of registrations)
        if (argument === 'other') report('argument', [], placeIn(source, call.arguments[0] ?? call));
    }
  },
});
