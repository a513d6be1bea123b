import { riffSizeEdits, riffSizeFault } from '../../formats/wav/edits.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'audio-riff-size',
  target: 'wav',
  severity: 'warning',
  fix: 'safe',
  summary: 'The size in the RIFF header covers the file',
  why: 'The header states how long the file is. Most players forgive a wrong size or bytes behind the end; strict ones take the file for damaged.',
  evidence: { kind: 'F', source: 'RIFF, Multimedia Programming Interface and Data Specifications 1.0' },
  messages: {
    trailing: (bytes: number) =>
      `Expected the file to end with its audio, found ${bytes} more bytes behind it.`,
    size: (expected: number, found: number) => `Expected a RIFF size of ${expected} bytes, found ${found}.`,
  },
  check(wav, { report, asset }) {
    const fault = riffSizeFault(wav);
    if (fault === undefined) return;
    const { declaredSize, fittingSize, trailingBytes } = wav.riff;
    const edits = riffSizeEdits(wav);
    const fix = edits.length === 0 ? undefined : () => [{ type: 'edit', name: asset.name, edits } as const];
    if (fault === 'size') report('size', [fittingSize, declaredSize], { location: { offset: 4 }, fix });
    else report('trailing', [trailingBytes], { location: { offset: 8 + fittingSize }, fix });
  },
});
