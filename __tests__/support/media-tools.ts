import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that judge media beside ours; tests that need one are skipped where it is not installed. */
type Tool = 'ffmpeg' | 'sox' | 'convert';

const VERSION_FLAG: Readonly<Record<Tool, string>> = {
  ffmpeg: '-version',
  sox: '--version',
  convert: '-version',
};

/** `describe`, skipped where one of the programs is missing. */
export const describeWith = (...tools: readonly Tool[]) =>
  tools.every((tool) => spawnSync(tool, [VERSION_FLAG[tool]]).status === 0) ? describe : describe.skip;

/** Runs a program in an empty directory with these files; gives what it said on both channels, and the files that it made. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array>> = {},
): { readonly said: string; readonly file: (name: string) => Uint8Array } {
  const directory = mkdtempSync(join(tmpdir(), 'media-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
    const { status, stdout, stderr } = spawnSync(tool, args, { cwd: directory, encoding: 'latin1' });
    if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr}`);
    const made = new Map<string, Uint8Array>();
    for (const name of args.flatMap((arg) => /^(?:\w+:)?([\w-]+\.\w+)$/.exec(arg)?.[1] ?? []))
      try {
        made.set(name, new Uint8Array(readFileSync(join(directory, name))));
      } catch {
        // An argument that looks like a file and is none.
      }
    const file = (name: string) => {
      const bytes = made.get(name);
      if (!bytes) throw new Error(`${tool} did not make ${name}.`);
      return bytes;
    };
    return { said: stdout + stderr, file };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
