import { copied, joined } from '../joined.ts';
import { viewOf } from '../structure.ts';
import type { SoundChunk } from './sound-layout.ts';

/** Chunks that say whose sound it is and what it is: they hold whatever becomes of the samples. */
const KEPT: ReadonlySet<string> = new Set(['LIST', 'bext', 'iXML', 'id3 ', 'ID3 ', '_PMX']);
/** Chunks that the samples make, or that tell of the samples as they were encoded. */
const MADE: ReadonlySet<string> = new Set(['fmt ', 'data', 'fact', 'PEAK', 'ds64']);
/** What AIFF says in chunks of its own, and the name that it has in a LIST of WAV. */
const AIFF_NAMES: Readonly<Record<string, string>> = {
  NAME: 'INAM',
  AUTH: 'IART',
  '(c) ': 'ICOP',
  ANNO: 'ICMT',
};
const CHUNK_HEADER = 8;

/**
 * The chunks to keep, ready to be put into a RIFF: with their headers and padding. `all` keeps also those that tell of
 * places in the sound.
 */
export function notesOf(
  bytes: Uint8Array,
  chunks: readonly SoundChunk[],
  { littleEndian, all }: { readonly littleEndian: boolean; readonly all: boolean },
): readonly Uint8Array[] {
  const kept = chunks
    .filter(({ id, length, declared }) => length === declared && (all ? !MADE.has(id) : KEPT.has(id)))
    .map(({ id, offset, length }) => {
      const content = bytes.subarray(offset, offset + length);
      return chunkOf(id, id === 'LIST' && !littleEndian ? littleEndianList(content) : content);
    });
  const named = chunks.flatMap(({ id, offset, length }) => {
    const name = AIFF_NAMES[id];
    return name === undefined ? [] : [chunkOf(name, withZero(bytes.subarray(offset, offset + length)))];
  });
  return named.length === 0 ? kept : [...kept, chunkOf('LIST', joined([latin('INFO'), ...named]))];
}

/** Turns the sizes inside of a LIST of RIFX round. */
function littleEndianList(content: Uint8Array): Uint8Array {
  const list = copied(content);
  const view = viewOf(list);
  for (let at = 4; at + CHUNK_HEADER <= list.length; ) {
    const size = view.getUint32(at + 4);
    view.setUint32(at + 4, size, true);
    at += CHUNK_HEADER + size + (size % 2);
  }
  return list;
}

/** Texts of a LIST end with a zero. */
function withZero(text: Uint8Array): Uint8Array {
  return text.at(-1) === 0 ? text : joined([text, new Uint8Array(1)]);
}

function chunkOf(id: string, content: Uint8Array): Uint8Array {
  const header = new Uint8Array(CHUNK_HEADER);
  header.set(latin(id));
  viewOf(header).setUint32(4, content.length, true);
  return joined([header, content, new Uint8Array(content.length % 2)]);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
