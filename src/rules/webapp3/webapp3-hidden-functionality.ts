import { at, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { isKnownTestId, TEST_IDS, TEST_IDS_SOURCE } from '../../pexip/webapp3-testids.ts';
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
  why: '“hiddenFunctionality” lists elements of the web app by their test ids (“data-testid” in the browser’s inspector). A name that no element has hides nothing. The list of known names may lack some of your version’s.',
  evidence: { kind: 'O', source: TEST_IDS_SOURCE.name },
  messages: {
    unknown: (id: string, suggestion: string) =>
      `“${id}” is not among the known elements of the web app.${suggestion}`,
  },
  check(json, { report }) {
    const list = at(json, 'applicationConfig', 'hiddenFunctionality');
    let reported = 0;
    for (const node of list?.type === 'array' ? list.items : []) {
      if (node.type !== 'string' || isKnownTestId(node.value)) continue;
      const suggestion = reported++ < MOST_SUGGESTIONS ? didYouMean(node.value, TEST_IDS) : '';
      report('unknown', [shortened(node.value), suggestion], { location: nodeLocation(json, node) });
    }
  },
});
