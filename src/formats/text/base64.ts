/** So many bytes become a string at once. */
const CHUNK = 0x6000;

/** Bytes as base64, wherever it runs. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK))));
  return parts.join('');
}
