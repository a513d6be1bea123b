import { didYouMean } from '../../formats/text/spelling.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'config-unknown-key',
  target: 'project',
  severity: 'error',
  summary: 'Every key of the configuration is known',
  why: 'A misspelt key does nothing, so what it was meant to switch on or off stays as it was, and nobody notices.',
  evidence: { kind: 'H', source: 'Brandgate’s configuration schema' },
  messages: {
    unknown: (key: string, suggestion: string) => `“${key}” is not a known key.${suggestion}`,
  },
  check({ config }, { report }) {
    for (const { key, known, location } of config.unknownKeys) {
      report('unknown', [key, didYouMean(key, known)], { path: config.path, location });
    }
  },
});
