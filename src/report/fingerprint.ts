import type { Finding } from '../model/report.ts';

/** 0xcbf29ce484222325 */
const OFFSET: readonly [number, number] = [0xcbf29ce4, 0x84222325];
const PRIME = 0x1b3;
const WORD = 2 ** 32;

/**
 * One stable name a finding, in the order of the findings: it depends on rule, file and message, never on the line, so it
 * outlives edits elsewhere in the file. Equal findings are numbered.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, path, location, messageId, messageArguments }) => {
    const identity = JSON.stringify([rule, path, location?.pointer ?? '', messageId, messageArguments]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return `${fnv1a(identity)}:${count}`;
  });
}

/** FNV-1a with 64 bits, over UTF-8 bytes. The prime is 2⁴⁰ + `PRIME`; two halves are faster than a BigInt. */
function fnv1a(text: string): string {
  let [high, low] = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME;
    low = product >>> 0;
    high = (high * PRIME + mixed * 256 + Math.floor(product / WORD)) % WORD;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
