import { at, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { WEBAPP3_TEST_IDS } from '../../pexip/source.ts';
import { droppedIn, isKnownTestId, PRESENT_TEST_IDS } from '../../pexip/webapp3-testids.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const MOST_SUGGESTIONS = 50;

export default rule({
  id: 'webapp3-hidden-functionality',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'info',
  summary: 'The elements that the webapp3 manifest hides are known',
  why: '“hiddenFunctionality” lists elements of the web app by their test ids (“data-testid” in the browser’s inspector). A name that no element has, or has any more, hides nothing. The list of known names may lack some of your version’s.',
  evidence: { kind: 'O', source: WEBAPP3_TEST_IDS.name },
  messages: {
    unknown: (id: string, suggestion: string) =>
      `“${id}” is not among the known elements of the web app.${suggestion}`,
    dropped: (id: string, version: string) =>
      `“${id}” hides nothing any more: the web app’s parts have no such element since version ${version}.`,
  },
  check(json, { report }) {
    const list = at(json, 'applicationConfig', 'hiddenFunctionality');
    let reported = 0;
    for (const node of list?.type === 'array' ? list.items : []) {
      if (node.type !== 'string') continue;
      const where = { location: nodeLocation(json, node) };
      const version = droppedIn(node.value);
      if (version !== undefined) report('dropped', [node.value, version], where);
      if (isKnownTestId(node.value)) continue;
      const suggestion = reported++ < MOST_SUGGESTIONS ? didYouMean(node.value, PRESENT_TEST_IDS) : '';
      report('unknown', [shortened(node.value), suggestion], where);
    }
  },
});
