import { entries, type JsonNode, member, plain } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Difference } from './difference.ts';

const LONGEST_VALUE = 80;
/** Differences of one file that are told one by one. */
const MOST_DIFFERENCES = 200;

/** Settings, labels and other values of a JSON file: old → new, each at its path. */
export function valueChanges(
  nowPackage: DecodedPackage,
  oldPackage: DecodedPackage,
  name: string,
): Difference[] {
  const [old, now] = [oldPackage.value(name, 'json'), nowPackage.value(name, 'json')];
  if (!old || !now) return [];
  const differences: Difference[] = [];
  let more = 0;
  compare(old.root, now.root, [], (path, before, after) => {
    if (differences.length >= MOST_DIFFERENCES) {
      more++;
      return;
    }
    differences.push({
      about: aboutOf(name, path),
      change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      what: `${name}: ${path.join('.')}`,
      detail:
        before !== undefined && after !== undefined
          ? `${show(before)} → ${show(after)}`
          : show(after ?? before),
    });
  });
  if (more > 0)
    differences.push({ about: 'file', change: 'changed', what: name, detail: `${more} more values` });
  if (differences.length === 0)
    return [{ about: 'file', change: 'changed', what: name, detail: 'formatting only' }];
  return differences;
}

type Visit = (path: readonly string[], before: JsonNode | undefined, after: JsonNode | undefined) => void;

function compare(
  old: JsonNode | undefined,
  now: JsonNode | undefined,
  path: readonly string[],
  visit: Visit,
): void {
  if (old?.type === 'object' && now?.type === 'object') {
    const keys = [...new Set([...entries(old), ...entries(now)].map(({ key }) => key))];
    for (const key of keys) compare(member(old, key), member(now, key), [...path, key], visit);
  } else if (
    old?.type === 'array' &&
    now?.type === 'array' &&
    old.items.length === now.items.length &&
    hasObjects(now.items)
  ) {
    now.items.forEach((item, index) => {
      compare(old.items[index], item, [...path, String(index)], visit);
    });
  } else if (!equal(old, now)) visit(path, old, now);
}

const hasObjects = (items: readonly JsonNode[]): boolean => items.some(({ type }) => type === 'object');

function equal(old: JsonNode | undefined, now: JsonNode | undefined): boolean {
  return JSON.stringify(old && plain(old)) === JSON.stringify(now && plain(now));
}

function show(node: JsonNode | undefined): string {
  const text = node === undefined ? '' : (JSON.stringify(plain(node)) ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function aboutOf(name: string, path: readonly string[]): string {
  if (/(^|\/)themeconfig\.json$/.test(name)) {
    if (path[0] === 'splash_screens') return path[1] === 'labels' ? 'label' : 'splash screen';
    return path[0] === 'classification' ? 'classification' : 'setting';
  }
  if (path[0] === 'brandingID') return 'brandingID';
  if (/(^|\/)plugins\/.*\.json$/.test(name)) return path[0] === 'version' ? 'plugin version' : 'plugin';
  return 'setting';
}
