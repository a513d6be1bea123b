import { createHash } from 'node:crypto';
import type { Source } from '../formats/format.ts';
import { base64 } from '../formats/text/base64.ts';
import { copyLength, speechCopy } from '../formats/wav/speech-copy.ts';
import type { DecodedPackage } from '../model/package.ts';
import {
  type Album,
  type AlbumMedia,
  type EmbeddedImage,
  type Exhibit,
  soundOf,
} from '../preview/exhibit.ts';
import type { Media, Picture } from '../preview/picture.ts';
import { levels } from '../reading/hierarchy.ts';
import { othersTurn } from './turns.ts';

/** Raw bytes of all media in a page, and of one file. */
const MOST_BYTES = 24_000_000;
const MOST_OF_A_FILE = 2_000_000;
/** Longer recordings have copies that are too large, so that they are not even read. */
const MOST_OF_A_RECORDING = 48_000_000;

type Version = 'now' | 'before';
/** Where media files can be read, by path. */
type MediaFiles = ReadonlyMap<string, Source>;

/** What a page shows of a package before its media are read. */
export interface AlbumDraft extends Pick<Album, 'package' | 'kind' | 'path' | 'undrawn'> {
  readonly exhibits: readonly Exhibit[];
  readonly left: number;
  readonly files: Readonly<Record<Version, MediaFiles>>;
}

/** The files that pictures of a package show, in the package or below it in its hierarchy. */
export function filesOf(pkg: DecodedPackage, pictures: readonly Picture[]): MediaFiles {
  const wanted = new Set(
    pictures.flatMap((picture) => [...picture.media.map(({ path }) => path), soundOf(picture) ?? '']),
  );
  const found = new Map<string, Source>();
  for (const { pkg: owner } of levels(pkg)) {
    for (const asset of owner.assets) {
      if (!wanted.has(asset.path) || asset.symlink || found.has(asset.path)) continue;
      // Without its value, so that a page's media keep no decoded package alive.
      const { path, name, entry, size, symlink, format } = asset;
      found.set(asset.path, owner.source({ path, name, entry, size, symlink, format }));
    }
  }
  return found;
}

interface Reader {
  /** Raw bytes that there is still room for. */
  room: number;
  /** By content, so that it stands in the page once. */
  readonly images: Map<string, EmbeddedImage>;
  /** By the content of what they are copies of, so that each is made once. */
  readonly copies: Map<string, SoundCopy>;
}

interface SoundCopy {
  readonly sizeInBytes: number;
  readonly base64: string;
}

/** Reads the media of albums, those of the most important pictures first. */
export async function withMedia(
  drafts: readonly AlbumDraft[],
  rankOf: (exhibit: Exhibit) => number,
): Promise<readonly Album[]> {
  const reader: Reader = { room: MOST_BYTES, images: new Map(), copies: new Map() };
  const albums = drafts.map((draft) => ({ draft, now: emptyMedia(), before: emptyMedia() }));
  for (const rank of [0, 1, 2]) {
    for (const { draft, now, before } of albums) {
      for (const exhibit of draft.exhibits.filter((one) => rankOf(one) === rank)) {
        const isGone = exhibit.change === 'removed';
        await embed(exhibit.picture, draft.files[isGone ? 'before' : 'now'], isGone ? before : now, reader);
        if (exhibit.before) await embed(exhibit.before, draft.files.before, before, reader);
        await othersTurn();
      }
    }
  }
  return albums.map(({ draft: { files: _, ...draft }, now, before }) => ({ ...draft, now, before }));
}

const emptyMedia = () => ({ images: new Map<string, EmbeddedImage>(), sounds: new Map<string, string>() });

async function embed(
  picture: Picture,
  files: MediaFiles,
  into: ReturnType<typeof emptyMedia> & AlbumMedia,
  reader: Reader,
): Promise<void> {
  for (const media of picture.media) {
    const source = files.get(media.path);
    if (!source || into.images.has(media.path) || source.size > Math.min(reader.room, MOST_OF_A_FILE))
      continue;
    const bytes = await unlessGone(source.read(0, source.size));
    if (bytes) into.images.set(media.path, imageOf(media, bytes, reader));
  }
  const path = soundOf(picture);
  const source = path === undefined ? undefined : files.get(path);
  if (path === undefined || !source || into.sounds.has(path)) return;
  if (reader.room <= 0 || source.size > MOST_OF_A_RECORDING) return;
  const room = Math.min(reader.room, MOST_OF_A_FILE);
  const length = await unlessGone(copyLength(source));
  if (length === undefined || length > room) return;
  const bytes = await unlessGone(source.read(0, source.size));
  const copy = bytes && (await copyOf(bytes, room, reader));
  if (!copy || copy.sizeInBytes > room) return;
  reader.room -= copy.sizeInBytes;
  into.sounds.set(path, copy.base64);
}

async function copyOf(bytes: Uint8Array, room: number, { copies }: Reader): Promise<SoundCopy | undefined> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const known = copies.get(digest);
  if (known) return known;
  const made = await speechCopy(bytes, room);
  if (!made) return undefined;
  const copy = { sizeInBytes: made.length, base64: base64(made) };
  copies.set(digest, copy);
  return copy;
}

/** The same bytes of the same kind stand in a page once, whatever their names are. */
function imageOf(media: Media, bytes: Uint8Array, reader: Reader): EmbeddedImage {
  const data = base64(bytes);
  const key = `${media.type} ${data}`;
  const known = reader.images.get(key);
  if (known) return known;
  const image = { id: `media-${reader.images.size + 1}`, media, base64: data };
  reader.images.set(key, image);
  reader.room -= bytes.length;
  return image;
}

/** Undefined for what was read before and is gone since. */
const unlessGone = <T>(reading: Promise<T>): Promise<T | undefined> => reading.catch(() => undefined);
