import { didYouMean } from '../../formats/text/spelling.ts';
import { isPexAction, PEX_ACTIONS } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { placeIn, sourcesOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { namesBelow } from './pex-names.ts';

const NAMES = PEX_ACTIONS.map(({ name }) => name);

export default rule({
  id: 'plugin-unknown-action',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'Every event of PEX.actions that a plugin waits for is a documented one',
  why: 'An event that PEX.actions does not have is undefined, so that the plugin waits for something that never comes. The vendor documents five: SEND_CHAT_MESSAGE, RECEIVE_CHAT_MESSAGE, SELECT_EVENT, PARTICIPANT_CONNECT_SUCCESS and PARTICIPANT_DISCONNECT_SUCCESS.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    unknown: (name: string, suggestion: string) =>
      `“PEX.actions.${name}” is not a documented event.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg)) {
      for (const { name, place } of namesBelow(source, 'actions')) {
        if (isPexAction(name)) continue;
        report('unknown', [name, didYouMean(name, NAMES)], placeIn(source, place));
      }
    }
  },
});
