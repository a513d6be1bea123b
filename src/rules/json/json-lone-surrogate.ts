import { keyLocation, nodeLocation } from '../../formats/json/json.ts';
import { members, nodes } from '../../formats/json/nodes.ts';
import { rule } from '../rule.ts';

/** Half of a pair on its own: in Unicode mode the halves of a whole pair are one character. */
const HALF = /\p{Surrogate}/u;

export default rule({
  id: 'json-lone-surrogate',
  target: 'json',
  severity: 'warning',
  summary: 'No text has half of a surrogate pair',
  why: 'Emoji and rare characters are written as two escapes, such as \\ud83d\\ude00. One without the other is no character: some readers show a replacement mark for it, others refuse the file. Write the character itself, or both escapes.',
  evidence: { kind: 'F', source: 'RFC 8259, section 8.2' },
  messages: {
    half: (written: string) =>
      `“${written}” is half of a character, such as an emoji, whose other half is missing.`,
  },
  check(json, { report }) {
    const { text, root } = json;
    // Only an escape can stand for a half: UTF-8 has none.
    if (!/\\u[dD][89a-fA-F]/.test(text)) return;
    for (const node of nodes(root)) {
      const half = node.type === 'string' ? HALF.exec(node.value) : null;
      if (half) report('half', [escapeOf(half[0])], { location: nodeLocation(json, node) });
      for (const member of members(node)) {
        const inKey = HALF.exec(member.key);
        if (inKey) report('half', [escapeOf(inKey[0])], { location: keyLocation(json, member) });
      }
    }
  },
});

function escapeOf(half: string): string {
  return `\\u${half.charCodeAt(0).toString(16)}`;
}
