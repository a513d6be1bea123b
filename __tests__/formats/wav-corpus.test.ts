import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerEdits, headerFaults, plainFmtEdits, riffSizeEdits } from '../../src/formats/wav/edits.ts';
import { decodeWav } from '../../src/formats/wav/wav.ts';
import { errors, faults, memory, mended } from '../support/wav-checks.ts';

const CORPUS = '../shared/corpus';

(existsSync(CORPUS) ? describe : describe.skip)('the corpus', () => {
  const rows = existsSync(CORPUS)
    ? readFileSync(join(CORPUS, 'truth-wav.tsv'), 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
    : [];

  test.each(rows)('%s: %s %s', async (path = '', expected = '', reason = '', ...columns) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, path)));
    const result = await decodeWav(memory(bytes), { samples: true });
    if (reason.startsWith('not-RIFF')) {
      expect(result).toMatchObject({ ok: false, reason: 'container' });
      return;
    }
    if (!result.ok) throw new Error(result.message);
    const { value } = result;
    // "bits=24;rate=44100" to [bits, rate]; the warnings' words are no errors.
    const words = reason
      .split(';')
      .map((word) => word.replace(/[=:].*/, '').replace(/^streamed.*/, 'truncated'));
    const theirs = words.filter((word) => !/^(EXTENSIBLE|trailing|riffsize|$)/.test(word));
    expect(errors(value)).toEqual(theirs);
    expect(faults(value).length > 0).toBe(expected !== 'accept');
    if (expected === 'accept?') expect(headerFaults(value)).toEqual([]);
    const [, , tag, , bits, channels, rate, align, byteRate, declared, available, riff] = columns;
    if (tag === undefined || tag === '') return;
    const { fmt, data } = value;
    expect([
      fmt?.formatTag,
      fmt?.bitsPerSample,
      fmt?.channels,
      fmt?.sampleRate,
      fmt?.blockAlign,
      fmt?.byteRate,
    ]).toEqual([tag, bits, channels, rate, align, byteRate].map(Number));
    expect(value.riff.declaredSize).toBe(Number(riff));
    expect([data?.declaredSize ?? 0, data?.availableSize ?? 0]).toEqual([
      Number(declared),
      Number(available),
    ]);
    for (const fix of [plainFmtEdits, riffSizeEdits, headerEdits]) await mended(bytes, fix);
  });

  test('has every kind of verdict', () => {
    expect(rows.length).toBeGreaterThan(140);
    expect(new Set(rows.map(([, expected]) => expected))).toEqual(new Set(['accept', 'accept?', 'reject']));
  });
});
