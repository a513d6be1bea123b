import type { JsonFault } from '../../formats/json/json.ts';
import type { Asset } from '../../model/package.ts';
import type { Where } from '../../model/rule.ts';

/** Where a tolerated fault of a JSON file lies, with the edit that makes the text strict there. */
export function mendFault({ name }: Asset, { location, offset, length, insert }: JsonFault): Where {
  const edits = [{ unit: 'text', offset, length, insert }] as const;
  return { location, fix: () => [{ type: 'edit', name, edits }] };
}
