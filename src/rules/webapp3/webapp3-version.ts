import { at, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_VERSION } from '../../pexip/webapp3.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-version',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'The version of the webapp3 manifest is 0',
  why: 'The key “version” tells the schema of the manifest, of which only 0 is known; it does not count your releases. Write 0, and put the version of your brand into “brandVersion” of “meta”.',
  evidence: { kind: 'O', source: WEBAPP3_VERSION.source.name },
  messages: {
    version: (expected: number, found: number) => `Expected the version ${expected}, found ${found}.`,
  },
  check(json, { report }) {
    const version = at(json, 'version');
    if (version?.type !== 'number' || version.value === WEBAPP3_VERSION.value) return;
    report('version', [WEBAPP3_VERSION.value, version.value], { location: nodeLocation(json, version) });
  },
});
