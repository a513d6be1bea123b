import { at, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { WEBAPP3_CALL_TYPES } from '../../pexip/webapp3-config.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const NAMES: readonly string[] = WEBAPP3_CALL_TYPES.names;

export default rule({
  id: 'webapp3-call-type',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'The call type of the webapp3 manifest is one that the web app knows',
  why: '“callType” says with which media users join. The web app takes its own default for a name that it does not know, without a word. Names are those of the current web app, such as “AudioVideo”; older ones had longer names.',
  evidence: { kind: 'O', source: WEBAPP3_CALL_TYPES.source.name },
  messages: {
    unknown: (found: string, suggestion: string) =>
      `“${found}” is not a call type of the web app.${suggestion}`,
  },
  check(json, { report }) {
    const node = at(json, 'defaultUserConfig', 'callType');
    if (node?.type !== 'string' || NAMES.includes(node.value)) return;
    report('unknown', [shortened(node.value), suggestion(node.value)], {
      location: nodeLocation(json, node),
    });
  },
});

function suggestion(found: string): string {
  const same = NAMES.find((name) => name.toLowerCase() === found.trim().toLowerCase());
  return same === undefined ? didYouMean(found, NAMES) : ` Did you mean “${same}”?`;
}
