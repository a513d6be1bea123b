import { rule } from '../rule.ts';

export default rule({
  id: 'audio-empty',
  target: 'wav',
  severity: 'error',
  summary: 'Audio files hold at least one sample',
  why: 'A file without audio is a failed export. For a prompt that shall not be heard, ship a short one of silence.',
  evidence: { kind: 'F', source: 'RIFF, Multimedia Programming Interface and Data Specifications 1.0' },
  messages: {
    missing: () => 'The file has no data chunk, so it holds no audio.',
    empty: () => 'The data chunk holds not even one sample.',
  },
  check({ data, fmt }, { report }) {
    if (!data) return report('missing', []);
    const isPcm = fmt?.isWhole === true && fmt.encoding === 'PCM';
    const bytesPerSample = isPcm ? Math.max(1, fmt.channels * Math.ceil(fmt.bitsPerSample / 8)) : 1;
    if (data.declaredSize < bytesPerSample) report('empty', [], { location: { offset: data.offset - 4 } });
  },
});
