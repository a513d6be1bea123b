import type { Edit } from '../../formats/format.ts';
import type { JsonNode } from '../../formats/json/json.ts';
import { nodeLocation } from '../../formats/json/json.ts';
import { themeTexts } from '../../reading/theme-texts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'splash-literal-newline',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  fix: 'safe',
  summary: 'No text has a backslash and an n where a line break was meant',
  why: 'A line break is written “\\n” in JSON. With two backslashes the screen shows a backslash and the letter n. Programs that write JSON add the second backslash by themselves: there, type a real line break.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: text overlays (labels)' },
  messages: {
    literal: (key: string) =>
      `The text of “${key}” has a backslash and an “n” where a line break was meant: write “\\n” with one backslash.`,
  },
  check(json, { report, asset, pkg }) {
    for (const { key, node } of themeTexts(json, pkg)) {
      if (!node.value.includes('\\n')) continue;
      const fix = () => [{ type: 'edit', name: asset.name, edits: lineBreaks(json.text, node) }] as const;
      report('literal', [shortened(key)], { location: nodeLocation(json, node), fix });
    }
  },
});

/** Makes `\n` of each `\\n` and `\\r\\n` of a text, as it is written. */
function lineBreaks(text: string, { offset, length }: JsonNode): readonly Edit[] {
  const edits: Edit[] = [];
  const carried = String.raw`\\r\\n`;
  for (let at = offset; at < offset + length; at++) {
    if (text[at] !== '\\') continue;
    if (text.startsWith(carried, at)) {
      edits.push({ unit: 'text', offset: at, length: carried.length - 2, insert: '' });
      at += carried.length - 2;
    } else if (text.startsWith(String.raw`\\n`, at))
      edits.push({ unit: 'text', offset: at, length: 1, insert: '' });
    // What follows a backslash belongs to it.
    at++;
  }
  return edits;
}
