import type { Edit } from '../../formats/format.ts';
import { keyLocation } from '../../formats/json/json.ts';
import type { DecodedAsset } from '../../model/package.ts';
import type { Fix } from '../../model/rule.ts';
import { documentIn, unknownKeys, unknownSettings } from '../../reading/known-keys.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'key-typo',
  target: 'package',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'No key is a slip of a known one',
  why: 'The platform skips keys that it does not know without a word, so a misspelt setting never takes effect. Correct the spelling; if the key is meant, ignore this finding with a reason.',
  evidence: { kind: 'O', source: 'Keys that the platform reads' },
  messages: {
    slip: (key: string, meant: string) => `“${key}” is not a known key. Did you mean “${meant}”?`,
  },
  check(pkg, { report }) {
    for (const asset of pkg.assets) {
      const document = documentIn(pkg, asset);
      if (document === undefined) continue;
      const script = document === 'settings' ? pkg.value(asset.name, 'javascript') : undefined;
      for (const { key, meant, range } of script ? unknownSettings(script) : []) {
        if (!script || meant === undefined) continue;
        const written = script.text.slice(range.start, range.end);
        const edit = { unit: 'text', offset: range.start, length: written.length } as const;
        const location = script.locate(range.start, range.end);
        // A key that was assigned (`settings.x = 1`) is located by its value.
        const isKey = written.replace(/^["']|["']$/g, '') === key;
        const fix = isKey ? renamed(asset, { ...edit, insert: quotedAs(written, meant) }) : undefined;
        report('slip', [key, meant], { asset, location, fix });
      }
      const json = document === 'settings' ? undefined : pkg.value(asset.name, 'json');
      for (const { key, meant, member } of json ? unknownKeys(json, document, pkg.baseTheme) : []) {
        if (!json || meant === undefined) continue;
        const edit = { unit: 'text', offset: member.keyOffset, length: member.keyLength } as const;
        const location = keyLocation(json, member);
        report('slip', [key, meant], {
          asset,
          location,
          fix: renamed(asset, { ...edit, insert: `"${meant}"` }),
        });
      }
    }
  },
});

function renamed({ name }: DecodedAsset, edit: Edit): () => Fix {
  return () => [{ type: 'edit', name, edits: [edit] }];
}

/** In the quotes that a key of JavaScript was written in, if any. */
function quotedAs(written: string, key: string): string {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return `${quote}${key}${quote}`;
}
