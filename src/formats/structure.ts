import type { DecodeError } from './format.ts';

/** The error of a binary file whose parts don't fit together; `offset` in bytes says where that shows. */
export function structureError(message: string, offset: number): DecodeError {
  return { ok: false, reason: 'structure', message, location: { offset } };
}

/** A view for reading numbers; its offsets are those of `bytes`, wherever they lie in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether `signature` stands at `offset`. */
export function startsWith(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

/** `length` bytes as text, one character (U+0000 to U+00FF) each: for short names such as a chunk's. */
export function nameAt(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
