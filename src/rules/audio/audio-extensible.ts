import { plainFmtEdits } from '../../formats/wav/edits.ts';
import { rule } from '../rule.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-extensible',
  target: 'wav',
  kinds: ['theme'],
  severity: 'warning',
  fix: 'safe',
  summary: 'Audio has a plain header rather than an EXTENSIBLE one',
  why: 'The vendor asks for Microsoft PCM, whose header is 16 bytes long; the EXTENSIBLE form of some audio programs is the same sound under another format number, which an upload may refuse.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    extensible: () => 'Expected a plain PCM header (format 1), found WAVE_FORMAT_EXTENSIBLE.',
  },
  check(wav, { report, asset }) {
    const { fmt } = wav;
    if (!fmt?.isWhole || !fmt.isExtensible || fmt.encoding !== 'PCM') return;
    const edits = plainFmtEdits(wav);
    const fix = edits.length === 0 ? undefined : () => [{ type: 'edit', name: asset.name, edits } as const];
    report('extensible', [], { location: { offset: fieldOffset(fmt, 'formatTag') }, fix });
  },
});
