import { rule } from '../rule.ts';

export default rule({
  id: 'project-unreadable',
  target: 'project',
  severity: 'error',
  summary: 'Every directory and file below the project can be listed, and every name is UTF-8',
  why: 'What can’t be listed or named can’t be checked, so it must not pass unseen. Look at the directory’s permissions, or rename the file with plain letters and digits.',
  evidence: { kind: 'S', source: 'The file system’s answer' },
  messages: {
    unreadable: (detail: string) => detail,
  },
  check({ unreadable }, { report }) {
    for (const { path, message } of unreadable) report('unreadable', [message], { path: path || '.' });
  },
});
