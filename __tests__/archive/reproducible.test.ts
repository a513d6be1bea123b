import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { nodes } from '../support/nodes.ts';

const root = join(__dirname, '../..');

/** Reads every file below a directory, in the order of a seed, and prints the SHA-256 of the archive. */
const script = `
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './src/archive/zip-writer.ts';
const [directory, seed] = process.argv.slice(2);
const names = readdirSync(directory, { recursive: true }).map((name) => name.replaceAll('\\\\', '/'));
const files = names.filter((name) => statSync(join(directory, name)).isFile());
const order = (name) => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0) * Number(seed)) % 9973, Number(seed));
files.sort((a, b) => order(a) - order(b));
const entries = files.map((name) => ({ name, size: statSync(join(directory, name)).size, read: async () => readFileSync(join(directory, name)) }));
writeArchive(entries, () => {}).then(({ sha256 }) => console.log(process.version.split('.')[0], files[0], sha256));
`;

/** Contents that deflate in many ways: noise, tones, text, silence, and nothing. */
function contents(): Map<string, Uint8Array> {
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647);
  const tone = (index: number) => Math.round(Math.sin(index / 23) * 9000 + (random() % 900));
  const samples = Int16Array.from({ length: 400_000 }, (_, index) => tone(index));
  const sentence = Array.from({ length: 20_000 }, () => `word${random() % 500}`).join(' ');
  return new Map([
    ['themeconfig.json', Buffer.from(JSON.stringify({ text: sentence }))],
    ['conf-welcome_48kHz_mono.wav', new Uint8Array(samples.buffer)],
    ['silence_48kHz_mono.wav', new Uint8Array(500_000)],
    ['noise.wav', Uint8Array.from({ length: 300_000 }, random)],
    ['background.jpg', Uint8Array.from({ length: 100_000 }, random)],
    ['sub/grün.css', Buffer.from('')],
    ['sub/Z.json', Buffer.from('{}')],
    ['sub/a.json', Buffer.from('[]')],
  ]);
}

describe('the same content gives the same bytes', () => {
  let work: string;
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'brandgate-archive-'));
    const bundle = {
      stdin: { contents: script, resolveDir: root },
      outfile: join(work, 'write.cjs'),
    } as const;
    buildSync({ ...bundle, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  function run(
    node: string,
    directory: string,
    seed: number,
    mask: number,
    environment: Record<string, string>,
  ): string[] {
    for (const [name, bytes] of contents()) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), bytes, { mode: 0o666 & ~mask });
    }
    const before = process.umask(mask);
    try {
      const env = { ...process.env, ...environment };
      return execFileSync(node, [join(work, 'write.cjs'), directory, `${seed}`], { env, encoding: 'utf8' })
        .trim()
        .split(' ');
    } finally {
      process.umask(before);
    }
  }

  test('whatever the version of Node, time zone, locale, umask, file order and path', () => {
    const settings = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const runs = nodes.flatMap((node, index) =>
      settings.map((environment, turn) =>
        run(
          node,
          join(work, `path-${index}`, 'x'.repeat(turn * 40)),
          7 + turn * 13,
          turn * 0o27,
          environment,
        ),
      ),
    );
    expect(runs).toHaveLength(3 * nodes.length);
    expect(new Set(runs.map(([, , sha256]) => sha256)).size).toBe(1);
    expect(runs[0]![2]).toMatch(/^[0-9a-f]{64}$/);
    // The variation is real: the versions differ (but that of the tests may be one of the others), and so does the order in which the files are given.
    expect(new Set(runs.map(([version]) => version)).size).toBeGreaterThanOrEqual(nodes.length - 1);
    expect(new Set(runs.map(([, first]) => first)).size).toBeGreaterThan(1);
  });
});
