import { at, nodeLocation } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-destination',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'The page that users see after a call has a whole http or https address',
  why: '“disconnectDestination” is the page to which the web app goes when a call ends. It takes whole addresses only, those that begin with “https://” or “http://”; with any other users stay where they are.',
  evidence: { kind: 'O', source: WEBAPP3_LOADER.name },
  messages: {
    address: (found: string) => `Expected an address such as “https://example.com/bye”, found “${found}”.`,
  },
  check(json, { report }) {
    const node = at(json, 'applicationConfig', 'disconnectDestination');
    if (node?.type !== 'string' || node.value === '' || isWebAddress(node.value)) return;
    report('address', [shortReference(node.value)], { location: nodeLocation(json, node) });
  },
});

function isWebAddress(text: string): boolean {
  return /^\s*https?:/i.test(text) && URL.canParse(text);
}
