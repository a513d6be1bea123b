/** Takes what was dropped or chosen as a ZIP, or as the files of a folder. */
import type { DroppedThing } from '../src/doors/page/protocol.ts';

type Taken = readonly [path: string, file: File];

/** Files from a dialog: one ZIP, a folder (whose name is in their paths), or loose files. */
export function named(files: readonly File[]): DroppedThing | undefined {
  return thingOf(files.map((file) => [file.webkitRelativePath || file.name, file]));
}

/** What was dropped: files, folders, or both. */
export async function dropped({ items, files }: DataTransfer): Promise<DroppedThing | undefined> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return named([...files]);
  const taken: Taken[] = [];
  for (const entry of entries) await collect(entry, taken);
  return thingOf(taken);
}

function thingOf(taken: readonly Taken[]): DroppedThing | undefined {
  const [first] = taken;
  if (!first) return undefined;
  if (taken.length === 1 && /\.zip$/i.test(first[0]))
    return { name: first[1].name, files: [[first[1].name, first[1]]] };
  const folders = new Set(taken.map(([path]) => path.split('/')[0]));
  const isFolder = folders.size === 1 && taken.every(([path]) => path.includes('/'));
  if (!isFolder) return { name: 'files', files: taken };
  const [folder = ''] = folders;
  return { name: folder, files: taken.map(([path, file]) => [path.slice(folder.length + 1), file]) };
}

async function collect(entry: FileSystemEntry, taken: Taken[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    taken.push([entry.fullPath.replace(/^\//, ''), file]);
    return;
  }
  if (['.git', 'node_modules'].includes(entry.name)) return;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A browser gives a hundred at a time.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const inner of entries) await collect(inner, taken);
  }
}
