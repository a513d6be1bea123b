import type { SoundWork } from '../../../src/formats/transcoding.ts';
import { remastered } from '../../../src/formats/wav/remaster.ts';
import { describeWith, runTool } from '../../support/media-tools.ts';

const remaster = async (bytes: Uint8Array, asked: Partial<SoundWork> = {}) =>
  (await remastered(bytes, { medium: 'sound', sampleRate: 48_000, ...asked })).bytes;

/** Two seconds of a sound by ffmpeg’s `lavfi`, written with these options. */
const made = (source: string, ...options: readonly string[]) =>
  runTool('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...options, '-bitexact', 'a.wav']).file(
    'a.wav',
  );
/** The samples as ffmpeg decodes them, as mono of 48 kHz. */
const decodedBy = (bytes: Uint8Array, ...filter: readonly string[]): Float32Array =>
  new Float32Array(
    runTool(
      'ffmpeg',
      ['-v', 'error', '-i', 'b.wav', ...filter, '-f', 'f32le', '-c:a', 'pcm_f32le', 'out.raw'],
      { 'b.wav': bytes },
    )
      .file('out.raw')
      .slice().buffer as ArrayBuffer,
  );
const decibels = (values: readonly number[]) =>
  10 * Math.log10(values.reduce((sum, value) => sum + value ** 2, 0) / values.length + 1e-30);

describeWith('ffmpeg')('beside ffmpeg', () => {
  const sine = (rate: number) => `sine=frequency=1000:sample_rate=${rate}:duration=2`;
  test.each([
    ['Microsoft ADPCM', made.bind(null, sine(48_000), '-c:a', 'adpcm_ms')],
    ['Microsoft ADPCM, stereo', made.bind(null, sine(48_000), '-ac', '2', '-c:a', 'adpcm_ms')],
    ['A-law', made.bind(null, sine(48_000), '-c:a', 'pcm_alaw')],
    ['µ-law', made.bind(null, sine(48_000), '-c:a', 'pcm_mulaw')],
    ['8 bits', made.bind(null, sine(48_000), '-c:a', 'pcm_u8')],
    ['24 bits, stereo', made.bind(null, sine(48_000), '-ac', '2', '-c:a', 'pcm_s24le')],
    ['64-bit float', made.bind(null, sine(48_000), '-c:a', 'pcm_f64le')],
    ['RF64', made.bind(null, sine(48_000), '-rf64', 'always', '-metadata', 'title=Hi')],
  ] as const)('%s is read alike', async (_, make) => {
    const bytes = make();
    const theirs = decodedBy(bytes, '-af', 'pan=mono|c0=c0');
    const ours = decodedBy(await remaster(bytes));
    expect(Math.abs(ours.length - theirs.length)).toBeLessThan(2);
    expect(decibels([...ours].map((value, index) => value - (theirs[index] ?? 0)))).toBeLessThan(-90);
  });
  test('a LIST chunk is kept, in RF64 too', async () => {
    for (const options of [[], ['-rf64', 'always']]) {
      const bytes = made(
        sine(44_100),
        '-metadata',
        'title=Welcome',
        '-metadata',
        'copyright=Acme',
        ...options,
      );
      const { said } = runTool('ffmpeg', ['-i', 'b.wav', '-f', 'null', '-'], {
        'b.wav': await remaster(bytes),
      });
      expect(said).toMatch(/title\s+: Welcome/);
      expect(said).toMatch(/copyright\s+: Acme/);
    }
  });
  test.each([-20, -23, -30])(
    'loudness comes within 0.5 LU of %i LUFS, true peaks stay below -1 dBTP',
    async (target) => {
      const speech = 'anoisesrc=color=pink:duration=4:amplitude=0.2:sample_rate=44100,tremolo=f=3:d=0.8';
      const bytes = await remaster(made(speech, '-ac', '2'), { loudness: target, leadingSilence: 2 });
      const { said } = runTool(
        'ffmpeg',
        ['-nostats', '-i', 'b.wav', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
        {
          'b.wav': bytes,
        },
      );
      const [loudness, peak] = [/ I:\s+(-?[\d.]+) LUFS/g, /Peak:\s+(-?[\d.]+) dBFS/g].map((pattern) =>
        Number([...said.matchAll(pattern)].at(-1)?.[1]),
      );
      expect(peak).toBeLessThanOrEqual(-1);
      expect(Math.abs((loudness ?? 0) - target)).toBeLessThan(0.5);
    },
  );
  test('the sound begins 2 s after the start', async () => {
    const bytes = await remaster(made(`${sine(44_100)},adelay=700`), { leadingSilence: 2 });
    const { said } = runTool(
      'ffmpeg',
      ['-i', 'b.wav', '-af', 'silencedetect=n=-50dB:d=0.1', '-f', 'null', '-'],
      {
        'b.wav': bytes,
      },
    );
    expect(Math.abs(Number(/silence_end: ([\d.]+)/.exec(said)?.[1]) - 2)).toBeLessThan(0.02);
  });
});

describeWith('ffmpeg', 'sox')('beside sox', () => {
  // Of IMA, ffmpeg rounds in a way of its own.
  test.each(['1', '2'])('IMA ADPCM with %s channels is read alike', async (channels) => {
    const sine = 'sine=frequency=1000:sample_rate=48000:duration=2';
    const bytes = made(sine, '-ac', channels, '-c:a', 'adpcm_ima_wav');
    const theirs = runTool('sox', ['a.wav', '-e', 'float', '-b', '32', 'c.wav', 'remix', '1'], {
      'a.wav': bytes,
    }).file('c.wav');
    const [ours, reference] = [decodedBy(await remaster(bytes)), decodedBy(theirs)];
    expect(decibels([...ours].map((value, index) => value - (reference[index] ?? 0)))).toBeLessThan(-90);
  });
  test.each([8_000, 22_050, 44_100, 96_000])(
    'a chirp from %i Hz differs by less than -80 dB in the pass band',
    async (rate) => {
      const edge = Math.min(0.4 * rate, 18_000);
      const chirp = `aevalsrc='0.5*sin(2*PI*(50*t+${(edge - 50) / 4}*t*t))':s=${rate}:d=2,afade=d=0.1,afade=t=out:st=1.9:d=0.1`;
      const bytes = made(chirp, '-c:a', 'pcm_s24le');
      const theirs = runTool(
        'sox',
        ['a.wav', '-b', '32', '-e', 'float', 'c.wav', 'rate', '-v', '-s', '48000'],
        {
          'a.wav': bytes,
        },
      ).file('c.wav');
      const [ours, reference] = [decodedBy(await remaster(bytes)), decodedBy(theirs)];
      expect(decibels([...ours].map((value, index) => value - (reference[index] ?? 0)))).toBeLessThan(-80);
    },
  );
});
