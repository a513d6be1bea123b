import { LFS_REMEDY } from '../../formats/type.ts';
import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'asset-lfs-pointer',
  target: 'file',
  severity: 'error',
  summary: 'No Git LFS pointer stands in for a file',
  why: 'Git LFS keeps large files outside of the repository and leaves three lines of text in their place. Shipped, those replace the picture or prompt. Check out with LFS: “lfs: true” for actions/checkout, “git lfs pull” elsewhere.',
  evidence: { kind: 'F', source: 'Git LFS pointer specification, version 1' },
  messages: {
    pointer: (detail: string) => `${detail} ${LFS_REMEDY}`,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'lfs');
    if (fault) report('pointer', [fault.message]);
  },
});
