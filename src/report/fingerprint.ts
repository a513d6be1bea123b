import type { Finding } from '../model.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

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

/** FNV-1a with 64 bits, over UTF-8 bytes. */
function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
