import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'asset-readable',
  target: 'file',
  severity: 'error',
  summary: 'Every file can be read',
  why: 'What can’t be read can’t be checked or shipped. Look at the file’s permissions and at the disk; a file beyond a size limit needs the limit raised in the configuration.',
  evidence: { kind: 'F', source: 'The file system’s answer' },
  messages: {
    unreadable: (detail: string) => detail,
  },
  check(asset, { report, pkg }) {
    const fault = decodeFault(asset, 'unreadable');
    // A link has its own rule, and a ZIP's damage is the package's.
    if (!fault || asset.symlink || (pkg.archive && pkg.fault !== undefined)) return;
    report('unreadable', [fault.message]);
  },
});
