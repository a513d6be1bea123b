import { rule } from '../rule.ts';

export default rule({
  id: 'json-bom',
  target: 'json',
  severity: 'error',
  fix: 'safe',
  summary: 'JSON files have no byte order mark',
  why: 'RFC 8259 forbids the mark, and parsers that heed it take the file for damaged. It is three invisible bytes that some editors write: save as “UTF-8” rather than “UTF-8 with BOM”.',
  evidence: { kind: 'F', source: 'RFC 8259, section 8.1' },
  messages: {
    mark: () => 'The file begins with a byte order mark (EF BB BF), which JSON must not have.',
  },
  check({ bom, locate }, { report, asset }) {
    if (!bom) return;
    const edits = [{ unit: 'byte', offset: 0, length: 3, insert: new Uint8Array() }] as const;
    report('mark', [], { location: locate(0), fix: () => [{ type: 'edit', name: asset.name, edits }] });
  },
});
