// Themes for the benchmark: real structures, synthetic content.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 48_000;

/** A mono 16-bit prompt of some seconds: noise that swells and falls, so that neither loudness nor deflate is trivial. */
export function prompt(seconds, seed = 1) {
  const samples = RATE * seconds;
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  let state = seed;
  for (let index = 0; index < samples; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const swell = Math.sin((index / samples) * Math.PI);
    bytes.writeInt16LE(
      Math.round((((state >>> 16) / 32_768 - 1) * 0.2 + Math.sin(index / 20) * 0.2) * swell * 32_767),
      44 + index * 2,
    );
  }
  return bytes;
}

/** A theme with so many prompts of so many seconds. */
export function theme(directory, prompts, seconds = 1) {
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, 'themeconfig.json'),
    '{\n  "theme_version": 2,\n  "recording_indicator_text": "On air"\n}\n',
  );
  for (let index = 0; index < prompts; index++) {
    writeFileSync(join(directory, `conf-prompt-${index}_48kHz_mono.wav`), prompt(seconds, index + 1));
  }
}
