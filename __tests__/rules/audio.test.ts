import { sourceOf } from '../../src/formats/wav/sound.ts';
import { decodeWav } from '../../src/formats/wav/wav.ts';
import audioBitDepth from '../../src/rules/audio/audio-bit-depth.ts';
import audioChannels from '../../src/rules/audio/audio-channels.ts';
import audioContainer from '../../src/rules/audio/audio-container.ts';
import audioEncoding from '../../src/rules/audio/audio-encoding.ts';
import audioLeadingSilence from '../../src/rules/audio/audio-leading-silence.ts';
import audioLoudness from '../../src/rules/audio/audio-loudness.ts';
import audioSampleRate from '../../src/rules/audio/audio-sample-rate.ts';
import { type Content, checkFiles, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { corpusFile, describeCorpus, truthRows } from '../support/image-corpus.ts';
import { fixOver } from '../support/runs.ts';
import { ascii, chunk, concat, sine, wav } from '../support/wav.ts';

const PROMPT = 'conf-note_48kHz_mono.wav';
const theme = (files: Readonly<Record<string, Content>>): Record<string, Content> => ({
  'acme/themeconfig.json': { theme_version: 2 },
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`acme/${name}`, content])),
});
/** The messages of one rule about one prompt. */
const judged = async (rule: string, content: Uint8Array, name = PROMPT): Promise<string[]> =>
  (await checkFiles(theme({ [name]: content }), { only: [rule] })).findings.map(({ message }) => message);
const offsets = async (rule: string, content: Uint8Array): Promise<(number | undefined)[]> =>
  (await checkFiles(theme({ [PROMPT]: content }), { only: [rule] })).findings.map(
    ({ location }) => location?.offset,
  );

/** Silence for some seconds, then a tone for some more. */
const late = (silence: number, tone: number, decibels = -20) =>
  wav({ seconds: silence + tone, samples: (at) => (at < silence ? 0 : sine(997, decibels)(at)) });
/** Two seconds of a tone of that many LUFS. */
const tone = (lufs: number) => wav({ seconds: 1, samples: sine(997, lufs + 3) });

async function remeasured(bytes: Uint8Array) {
  const decoded = await decodeWav(sourceOf(bytes), { samples: true });
  if (!decoded.ok || !decoded.value.samples) throw new Error('no samples');
  return decoded.value.samples;
}

test('a prompt as it should be has no finding', async () => {
  const { findings } = await checkFiles(theme({ [PROMPT]: wav() }));
  expect(findings).toEqual([]);
});

describe('format rules', () => {
  test.each([
    ['audio-encoding', wav({ formatTag: 3, bits: 32 }), 'Expected PCM, found IEEE float.', 20],
    ['audio-encoding', wav({ extensible: true, formatTag: 6, bits: 8 }), 'Expected PCM, found A-law.', 20],
    ['audio-bit-depth', wav({ bits: 24 }), 'Expected 16 bits per sample, found 24.', 34],
    ['audio-channels', wav({ channels: 2 }), 'Expected 1 channel (mono), found 2 (stereo).', 22],
    ['audio-channels', wav({ channels: 6 }), 'Expected 1 channel (mono), found 6.', 22],
    ['audio-sample-rate', wav({ sampleRate: 44100 }), 'Expected 48000 Hz, found 44100 Hz.', 24],
    ['audio-truncated', wav({ dataSize: 10_000 }), 'Expected 10000 bytes of audio, found 9600.', 40],
    [
      'audio-truncated',
      wav({ dataSize: 0xffffffff }),
      'The length of the audio (9600 bytes) was never written into the header.',
      40,
    ],
    ['audio-empty', wav({ seconds: 0 }), 'The data chunk holds not even one sample.', 40],
    ['audio-empty', wav({ data: Uint8Array.of(1) }), 'The data chunk holds not even one sample.', 40],
    ['audio-empty', wav({ without: 'data' }), 'The file has no data chunk, so it holds no audio.', undefined],
    [
      'audio-header',
      wav({ without: 'fmt' }),
      'The file has no fmt chunk, so nobody can tell how its audio is encoded.',
      undefined,
    ],
    ['audio-header', wav({ fmtLength: 14 }), 'Expected a fmt chunk of 16 or 18 bytes, found 14.', 16],
    [
      'audio-header',
      wav({ dataFirst: true }),
      'The file says how its audio is encoded only behind the audio: its fmt chunk must come first.',
      9620,
    ],
    ['audio-header', wav({ blockAlign: 4 }), 'Expected a block align of 2 bytes, found 4.', 32],
    [
      'audio-header',
      wav({ byteRate: 48000 }),
      'Expected a byte rate of 96000 bytes per second, found 48000.',
      28,
    ],
    [
      'audio-extensible',
      wav({ extensible: true }),
      'Expected a plain PCM header (format 1), found WAVE_FORMAT_EXTENSIBLE.',
      20,
    ],
    ['audio-riff-size', wav({ riffSize: 100 }), 'Expected a RIFF size of 9636 bytes, found 100.', 4],
    [
      'audio-riff-size',
      wav({ trailing: 5 }),
      'Expected the file to end with its audio, found 5 more bytes behind it.',
      9644,
    ],
  ] as const)('%s: %#', async (rule, content, message, offset) => {
    expect(await judged(rule, content)).toEqual([message]);
    expect(await offsets(rule, content)).toEqual([offset]);
    expect(await judged(rule, wav())).toEqual([]);
  });
  test('the depth of a float is not judged, its rate is', async () => {
    const { findings } = await checkFiles(
      theme({ [PROMPT]: wav({ formatTag: 3, bits: 32, sampleRate: 44100 }) }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['audio-encoding', 'audio-sample-rate']);
  });
  test('a cut-off header silences the others', async () => {
    const { findings } = await checkFiles(
      theme({ [PROMPT]: wav({ fmtLength: 14, sampleRate: 44100, bits: 24 }) }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['audio-header']);
  });
  test('an 18-byte header is fine', async () => {
    expect(await judged('audio-header', wav({ fmtLength: 18 }))).toEqual([]);
  });
  test('a ring tone of the web app may be in any format', async () => {
    const files = {
      'webapp3/branding/manifest.json': { version: 0, meta: {}, sound: 'a.wav' },
      'webapp3/branding/a.wav': wav({ sampleRate: 44100, channels: 2, bits: 24 }),
    };
    const { findings } = await checkFiles(files);
    expect(findings.filter(({ rule }) => rule.startsWith('audio-'))).toEqual([]);
  });
});

describe('audio-container', () => {
  test('names what the file is, and no other rule speaks', async () => {
    const { findings } = await checkFiles(
      theme({
        'conf-a_48kHz_mono.wav': concat([ascii('ID3'), new Uint8Array(500)]),
        'conf-b_48kHz_mono.wav': wav({ container: 'RIFX' }),
      }),
    );
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'audio-container Expected a WAV file (RIFF WAVE, little-endian), found an MP3 file.',
      'audio-container Expected a WAV file (RIFF WAVE, little-endian), found a big-endian RIFX file.',
    ]);
  });
});

describe('safe fixes', () => {
  test.each([
    ['audio-header', wav({ byteRate: 48000 })],
    ['audio-header', wav({ fmtLength: 20 })],
    ['audio-extensible', wav({ extensible: true })],
    ['audio-riff-size', wav({ riffSize: 100 })],
    ['audio-riff-size', wav({ trailing: 5 })],
  ] as const)('%s: %# becomes a file as it should be', async (rule, content) => {
    const fixed = await fixedBy(rule, theme({ [PROMPT]: content }));
    expect(fixed.left).toEqual([]);
    expect(fixed.bytes(`acme/${PROMPT}`)).toEqual(wav());
  });
  test('chunks beside the audio stay', async () => {
    const cue = chunk('LIST', ascii('note'));
    const fixed = await fixedBy(
      'audio-extensible',
      theme({ [PROMPT]: wav({ extensible: true, after: [cue] }) }),
    );
    expect(fixed.bytes(`acme/${PROMPT}`)).toEqual(wav({ after: [cue] }));
  });
  test('what can’t be known is left alone', async () => {
    const content = wav({ blockAlign: 4, byteRate: 192_000 });
    const fixed = await fixedBy('audio-header', theme({ [PROMPT]: content }));
    expect(fixed.bytes(`acme/${PROMPT}`)).toEqual(content);
    expect(fixed.left).toHaveLength(2);
  });
});

describe('unsafe fixes', () => {
  const formatOf = (bytes: Uint8Array | undefined) => {
    const view = new DataView((bytes ?? wav()).slice().buffer);
    return [
      view.getUint16(20, true),
      view.getUint16(22, true),
      view.getUint32(24, true),
      view.getUint16(34, true),
    ];
  };
  test.each([
    ['audio-encoding', wav({ formatTag: 6, bits: 8 })],
    ['audio-bit-depth', wav({ bits: 24 })],
    ['audio-channels', wav({ channels: 2 })],
    ['audio-sample-rate', wav({ sampleRate: 44100 })],
    ['audio-channels', wav({ channels: 2, bits: 24, sampleRate: 22050 })],
    ['audio-container', wav({ container: 'RF64' })],
  ] as const)('%s: %# is encoded anew', async (rule, content) => {
    const files = theme({ [PROMPT]: content });
    expect((await fixedBy(rule, files)).bytes(`acme/${PROMPT}`)).toEqual(content);
    const fixed = await fixedBy(rule, files, ['unsafe']);
    expect(fixed.left).toEqual([]);
    expect(formatOf(fixed.bytes(`acme/${PROMPT}`))).toEqual([1, 1, 48_000, 16]);
  });
  test('what takes a decoder has no fix', async () => {
    const mp3 = theme({ [PROMPT]: concat([ascii('ID3'), new Uint8Array(500)]) });
    const { findings } = await checkFiles(mp3, { only: ['audio-container'] });
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
  test('silence is added and taken away', async () => {
    const name = 'conf-get_pin_48kHz_mono.wav';
    for (const content of [late(0.3, 0.2), late(4, 0.2)]) {
      const fixed = await fixedBy('audio-leading-silence', theme({ [name]: content }), ['unsafe']);
      expect(fixed.left).toEqual([]);
      expect(fixed.bytes(`acme/${name}`)?.length).toBe(44 + 2200 * 96);
    }
  });
  test('what takes a decoder is refused in a line, and the finding stays', async () => {
    const files = theme({
      [PROMPT]: concat([ascii('ID3'), new Uint8Array(500)]),
      'conf-mp3_48kHz_mono.wav': wav({ formatTag: 0x55, bits: 0 }),
    });
    const { log, outcome, steps } = await fixOver(files, [audioContainer, audioEncoding], {
      allowed: ['unsafe'],
    });
    expect(steps).toEqual([]);
    expect(outcome.report.findings).toHaveLength(2);
    expect(log).toEqual([
      `The fix of audio-container for acme/${PROMPT} was dropped: there is no decoder for it here: export the prompt from an audio editor as 16-bit PCM.`,
      `The fix of audio-encoding for acme/conf-mp3_48kHz_mono.wav was dropped: its sound is MP3, for which there is no decoder here: export it as 16-bit PCM.`,
    ]);
  });
  test('all faults of a file are mended in one pass, and each rule is named', async () => {
    const name = 'conf-get_pin_48kHz_mono.wav';
    const source = wav({
      seconds: 1,
      sampleRate: 44_100,
      channels: 2,
      bits: 24,
      samples: sine(997, -20),
      after: [chunk('LIST', ascii('INFOICOP\x04\0\0\0Me \0'))],
    });
    const rules = [audioBitDepth, audioChannels, audioLeadingSilence, audioSampleRate];
    const { outcome, steps, texts } = await fixOver(theme({ [name]: source }), rules, {
      allowed: ['unsafe'],
    });
    expect(outcome.report.findings).toEqual([]);
    expect(steps.map(({ rule, did }) => `${rule} ${did}`)).toEqual([
      ...['audio-sample-rate', 'audio-channels', 'audio-bit-depth'].map(() => expect.any(String)),
      'audio-leading-silence 1.0 s, -23.0 LUFS → 3.0 s, -23.7 LUFS',
    ]);
    expect(steps.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(steps[0]?.did).toEqual([
      '44100 Hz, 2 channels, 24-bit PCM → 48000 Hz, 1 channel, 16-bit PCM, 1.0 s, -23.0 LUFS',
    ]);
    expect(texts[`acme/${name}`]).toContain('ICOP');
  });
});

describe('loudness', () => {
  const own = { 'b_48kHz_mono.wav': tone(-20), 'c_48kHz_mono.wav': tone(-22) };
  const measuredAt = async (content: Uint8Array | undefined) =>
    (await remeasured(content ?? wav())).integratedLoudness ?? 0;

  test('is brought to the reference', async () => {
    const files = theme({ ...own, 'a_48kHz_mono.wav': tone(-32) });
    const fixed = await fixedBy('audio-loudness', files, ['unsafe']);
    expect(fixed.left).toEqual([]);
    expect(fixed.bytes('acme/b_48kHz_mono.wav')).toEqual(tone(-20));
    expect(await measuredAt(fixed.bytes('acme/a_48kHz_mono.wav'))).toBeCloseTo(-22, 1);
  });
  test('every prompt comes to what was the reference before the first fix', async () => {
    // The median of these is -25; when the first has been mended it would be -22.5, and the last no longer off.
    const levels = [-40, -30, -20, -18];
    const files = theme(Object.fromEntries(levels.map((lufs, at) => [`p${at}_48kHz_mono.wav`, tone(lufs)])));
    const fixed = await fixedBy('audio-loudness', files, ['unsafe']);
    expect(fixed.left).toEqual([]);
    for (const name of ['p0', 'p3'])
      expect(await measuredAt(fixed.bytes(`acme/${name}_48kHz_mono.wav`))).toBeCloseTo(-25, 1);
  });
  test('comes as near as the peaks allow, which is said', async () => {
    const peaky = wav({ seconds: 1, samples: (at) => (at < 0.0001 ? 0.7 : sine(997, -29)(at)) });
    const files = theme({ ...own, 'a_48kHz_mono.wav': peaky });
    const { outcome, steps } = await fixOver(files, [audioLoudness], { allowed: ['unsafe'] });
    expect(outcome.report.findings).toHaveLength(1);
    expect(steps).toEqual([
      {
        rule: 'audio-loudness',
        path: 'acme/a_48kHz_mono.wav',
        count: 0,
        did: [
          expect.stringMatching(
            /^-31.8 LUFS → -\d\d.\d LUFS; its peaks allow \d.\d of the 9.8 dB that it lacks$/,
          ),
        ],
      },
    ]);
    const fixed = await fixedBy('audio-loudness', files, ['unsafe']);
    const loudness = await measuredAt(fixed.bytes('acme/a_48kHz_mono.wav'));
    expect(loudness).toBeGreaterThan(-31);
    expect(loudness).toBeLessThan(-28);
  });
  test('stays where the peaks leave no room', async () => {
    const peaky = wav({ seconds: 1, samples: (at) => (at < 0.0001 ? 0.9 : sine(997, -29)(at)) });
    const files = theme({ ...own, 'a_48kHz_mono.wav': peaky });
    const { log, outcome, steps } = await fixOver(files, [audioLoudness], { allowed: ['unsafe'] });
    expect([outcome.report.findings.length, steps]).toEqual([1, []]);
    expect(log).toEqual([
      expect.stringMatching(
        /^The fix of audio-loudness for acme\/a_48kHz_mono.wav was dropped: its true peak is -?0.\d dBTP already/,
      ),
    ]);
  });
});

describe('audio-file-name', () => {
  test('known names and names of the form', async () => {
    expect(
      await findingsOf(
        'audio-file-name',
        theme({ '2sd-number-pound-key_48kHz_mono.wav': wav(), 'conf-my_own-2_48kHz_mono.wav': wav() }),
      ),
    ).toEqual([]);
  });
  test('others, with the nearest known one', async () => {
    expect(
      await findingsOf(
        'audio-file-name',
        theme({ 'welcome.wav': wav(), '2sd-number-pound-key_48khz_mono.wav': '', 'A_48kHz_mono.WAV': wav() }),
      ),
    ).toEqual([
      'acme/2sd-number-pound-key_48khz_mono.wav Expected a prompt’s name (<words>_48kHz_mono.wav), found “2sd-number-pound-key_48khz_mono.wav”. Did you mean “2sd-number-pound-key_48kHz_mono.wav”?',
      'acme/A_48kHz_mono.WAV Expected a prompt’s name (<words>_48kHz_mono.wav), found “A_48kHz_mono.WAV”. Did you mean “a_48kHz_mono.wav”?',
      'acme/welcome.wav Expected a prompt’s name (<words>_48kHz_mono.wav), found “welcome.wav”.',
    ]);
  });
});

describe('rules about the sound', () => {
  test('audio-silent', async () => {
    expect(await judged('audio-silent', wav({ seconds: 2, samples: () => 0 }))).toEqual([
      'Expected sound, found 2.0 s of silence.',
    ]);
    expect(await judged('audio-silent', wav({ samples: sine(997, -75) }))).toHaveLength(1);
    expect(await judged('audio-silent', wav({ samples: sine(997, -60) }))).toEqual([]);
  });
  test('audio-clipping', async () => {
    const clipped = (at: number) => Math.max(-1, Math.min(1, sine(997, 6)(at)));
    expect(await judged('audio-clipping', wav({ seconds: 0.002, samples: clipped }))).toEqual([
      'Found 4 places where the sound is clipped (up to 16 samples long), the first at 0.00 s.',
    ]);
    const once = [0, 0.5, 1, 1, 1, 1, 0.5, 0, 1, 1, 0];
    expect(await judged('audio-clipping', wav({ samples: once }))).toEqual([
      'Found a place where the sound is clipped (up to 4 samples long), at 0.00 s.',
    ]);
    expect(await judged('audio-clipping', wav({ samples: [0, 1, 1, 0, -1, -1] }))).toEqual([]);
  });
  test('audio-leading-silence', async () => {
    const name = 'conf-get_pin_48kHz_mono.wav';
    expect(await judged('audio-leading-silence', late(0.3, 0.5), name)).toEqual([
      'Expected about 2 s of silence at the start, found 0.30 s.',
    ]);
    expect(await judged('audio-leading-silence', late(3.2, 0.5), name)).toHaveLength(1);
    expect(await judged('audio-leading-silence', late(1.5, 0.5), name)).toEqual([]);
    expect(await judged('audio-leading-silence', late(3, 0.5), name)).toEqual([]);
    expect(await judged('audio-leading-silence', late(0.3, 0.5))).toEqual([]);
    expect(await judged('audio-leading-silence', wav({ seconds: 1, samples: () => 0 }), name)).toEqual([]);
  });
});

describe('audio-loudness', () => {
  const prompts = (...levels: number[]) =>
    theme(Object.fromEntries(levels.map((lufs, index) => [`conf-${index}_48kHz_mono.wav`, tone(lufs)])));
  const found = (files: Record<string, Content>, options = {}) =>
    findingsOf('audio-loudness', files, options);
  test('the median of three prompts and more', async () => {
    expect(await found(prompts(-23, -23, -16))).toEqual([
      'acme/conf-2_48kHz_mono.wav Expected about -23.0 LUFS (the median of this package’s prompts), found -16.0 LUFS.',
    ]);
    expect(await found(prompts(-23, -23, -18))).toEqual([]);
    expect(await found(prompts(-30, -10))).toEqual([]);
    expect(await found(prompts(-40, -20, -20, -6))).toHaveLength(2);
  });
  test('the option', async () => {
    const options = { options: { 'audio-loudness': { lufs: -23 } } };
    expect(await found(prompts(-16), options)).toEqual([
      'acme/conf-0_48kHz_mono.wav Expected about -23.0 LUFS (the option “lufs”), found -16.0 LUFS.',
    ]);
    expect(await found(prompts(-28, -20), options)).toEqual([]);
  });
  test('the same prompt of the base comes first', async () => {
    const base = { 'base/themeconfig.json': { theme_version: 2 }, 'base/conf-0_48kHz_mono.wav': tone(-30) };
    const packages = [{ path: 'acme', base: 'base' }];
    expect(await found({ ...prompts(-20, -20, -20), ...base }, { packages })).toEqual([
      'acme/conf-0_48kHz_mono.wav Expected about -30.0 LUFS (the same prompt of the base), found -20.0 LUFS.',
    ]);
  });
  test('short prompts are not judged and do not count', async () => {
    const short = (lufs: number) => wav({ seconds: 0.3, samples: sine(997, lufs + 3) });
    expect(
      await found(
        theme({
          'a_48kHz_mono.wav': short(-40),
          'b_48kHz_mono.wav': tone(-23),
          'c_48kHz_mono.wav': tone(-10),
        }),
      ),
    ).toEqual([]);
  });
});

/** The rule that speaks for each reason of the truth table. */
const REASONS = {
  'rate=': 'audio-sample-rate',
  'ch=': 'audio-channels',
  'not-PCM': 'audio-encoding',
  'not-RIFF': 'audio-container',
  'no-fmt': 'audio-header',
  'no-data': 'audio-empty',
  'empty-data': 'audio-empty',
  truncated: 'audio-truncated',
  'streamed-size': 'audio-truncated',
} as const;

describeCorpus('the WAV corpus', () => {
  const rows = truthRows('wav').map((row) => [row.path ?? '', row.expect ?? '', row.reason ?? ''] as const);
  test.each(rows)('%s: %s %s', async (path, expected, reason) => {
    const { findings } = await checkFiles(theme({ [PROMPT]: corpusFile(path) }));
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    const rules = findings.map(({ rule }) => rule);
    if (expected === 'reject') expect(errors).not.toEqual([]);
    else expect(errors).toEqual([]);
    if (expected === 'accept?')
      expect(rules).toEqual([reason.startsWith('EXT') ? 'audio-extensible' : 'audio-riff-size']);
    const named = reason.split(';');
    for (const [word, rule] of Object.entries(REASONS)) {
      if (named.some((part) => part.startsWith(word))) expect(errors).toContain(rule);
    }
    // What is not named is right there.
    for (const word of ['rate=', 'ch=', 'not-PCM'] as const) {
      if (!named.some((part) => part.startsWith(word))) expect(errors).not.toContain(REASONS[word]);
    }
  });
});
