import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { wrongReceivers } from '../../reading/receivers.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { mayRegister } from './hidden-calls.ts';

export default rule({
  id: 'plugin-register',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s source calls PEX.pluginAPI.registerPlugin with an object',
  why: 'Only a plugin that registers itself is known to the web app, and a call of a function that is not there ends the script. Call PEX.pluginAPI.registerPlugin with an object that holds the plugin’s id, its functions “load” and “unload”, and the functions that its menu items call.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    receiver: (found: string) =>
      `There is no “${found}”: call “PEX.pluginAPI.registerPlugin”, letter for letter.`,
    never: () => 'This plugin never calls “PEX.pluginAPI.registerPlugin”, so the web app does not know it.',
    argument: () => 'Expected “registerPlugin” to be called with an object in “{…}”, found something else.',
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      const { script, scopes, registrations } = source;
      const isRegistered = registrations.length > 0;
      // Other libraries register plugins of their own, and a script can ask before it calls.
      const wrong = wrongReceivers(script, scopes).filter(
        ({ isCertain, isGuarded }) => !isRegistered || (isCertain && !isGuarded),
      );
      for (const { call, written } of wrong)
        report('receiver', [shortened(written)], placeIn(source, call.callee));
      if (!isRegistered && wrong.length === 0 && !mayRegister(script, scopes))
        report('never', [], placeIn(source, { start: 0, end: 0 }));
      for (const { call, argument } of registrations)
        if (argument === 'other') report('argument', [], placeIn(source, call.arguments[0] ?? call));
    }
  },
});
