import { headerEdits, headerFaults } from '../../formats/wav/edits.ts';
import { rule } from '../rule.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-header',
  target: 'wav',
  severity: 'error',
  fix: 'safe',
  summary: 'The format header is whole and does not contradict itself',
  why: 'Players reckon with the sizes in the header; wrong ones make them stop, stutter or refuse the file. Export the prompt again.',
  evidence: { kind: 'F', source: 'WAVEFORMATEX and WAVEFORMATEXTENSIBLE (mmreg.h)' },
  messages: {
    missing: () => 'The file has no fmt chunk, so nobody can tell how its audio is encoded.',
    order: () =>
      'The file says how its audio is encoded only behind the audio: its fmt chunk must come first.',
    length: (expected: string, found: number) => `Expected a fmt chunk of ${expected} bytes, found ${found}.`,
    blockAlign: (expected: number, found: number) =>
      `Expected a block align of ${expected} bytes, found ${found}.`,
    byteRate: (expected: number, found: number) =>
      `Expected a byte rate of ${expected} bytes per second, found ${found}.`,
  },
  check(wav, { report, asset }) {
    const edits = headerEdits(wav);
    const fix = edits.length === 0 ? undefined : () => [{ type: 'edit', name: asset.name, edits } as const];
    const offset = (field: 'blockAlign' | 'byteRate') => wav.fmt && { offset: fieldOffset(wav.fmt, field) };
    for (const fault of headerFaults(wav)) {
      if (fault.type === 'missing') report('missing', []);
      else if (fault.type === 'order') {
        const location = wav.fmt && { offset: wav.fmt.offset };
        report('order', [], { location, fix });
      } else if (fault.type === 'length') {
        const location = wav.fmt && { offset: wav.fmt.offset + 4 };
        report('length', [fault.expected, fault.found], { location, fix });
      } else {
        const field = fault.type === 'block-align' ? 'blockAlign' : 'byteRate';
        report(field, [fault.expected, fault.found], { location: offset(field), fix });
      }
    }
  },
});
