import { writeArchive } from '../../archive/zip-writer.ts';
import { openZip } from '../../files/zip.ts';
import { UsageError } from '../../model/usage-error.ts';
import { emptyConfig } from '../../project/config.ts';
import { defaultLimits } from '../../project/limits.ts';
import { fix } from '../../run/fix.ts';
import { type Dropped, isArchive } from './dropped.ts';
import type { Download } from './engine.ts';
import { projectOf } from './project.ts';

export interface Mended {
  /** All that was dropped, as a ZIP, with the fixes in it. */
  readonly zip: Download;
  /** How many findings are gone. */
  readonly fixed: number;
  /** What was done, a line for each file and rule. */
  readonly did: readonly string[];
  /** What could not be mended, and why. */
  readonly notes: readonly string[];
}

/** Mends a copy of what was dropped: safe fixes, and the others too if they are wanted. */
export async function mend(dropped: Dropped, unsafe: boolean): Promise<Mended> {
  const isZip = isArchive(dropped);
  const tree = isZip ? await unpacked(dropped) : dropped;
  // What lies in a ZIP is what is judged, and says nothing of how.
  const project = await projectOf(tree, isZip ? emptyConfig : undefined);
  const contents = new Map<string, Uint8Array | undefined>();
  const notes: string[] = [];
  const { fixed, steps } = await fix(
    { projects: [project] },
    {
      allowed: unsafe ? ['safe', 'unsafe'] : ['safe'],
      write: async (result) => {
        for (const [path, bytes] of result.contents) contents.set(path, bytes);
      },
      log: (line) => notes.push(line),
    },
  );
  return {
    zip: { name: `${tree.name}-fixed.zip`, bytes: await zipped(tree, contents) },
    fixed,
    did: steps.map(({ path, rule, did }) => `${path}: ${did.join(', ')} (${rule})`),
    notes,
  };
}

/** The files of a ZIP, as tools would unpack them. */
async function unpacked({ name, files }: Dropped): Promise<Dropped> {
  const blob = files.get(name) as Blob;
  const read = async (offset: number, length: number) =>
    new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
  const zip = await openZip({ size: blob.size, read }, defaultLimits);
  if (!zip.ok) throw new UsageError(`${name} can’t be mended: ${zip.message}`);
  const { value } = zip;
  const inside = new Map<string, Blob>();
  for (const entry of value.entries) {
    const place = value.placeOf(entry);
    if (entry.directory || entry.symlink || place === undefined) continue;
    inside.set(place, new Blob([(await value.read(place)) as Uint8Array<ArrayBuffer>]));
  }
  return { name: name.replace(/\.zip$/i, ''), files: inside };
}

async function zipped(
  { files }: Dropped,
  changed: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<Uint8Array> {
  const all = new Map<string, Blob>(files);
  for (const [path, bytes] of changed) {
    if (bytes === undefined) all.delete(path);
    else all.set(path, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }
  const entries = [...all].map(([name, blob]) => ({
    name,
    size: blob.size,
    read: async () => new Uint8Array(await blob.arrayBuffer()),
  }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeArchive(entries, (chunk) => void pieces.push(new Uint8Array(chunk)));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
