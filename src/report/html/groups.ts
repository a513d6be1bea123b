/** Items by a key, in the order in which keys first come. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A rule's id as a part of an address, whatever a report calls a rule. */
export const ruleAnchor = (rule: string): string =>
  `rule-${rule.slice(0, 100).replace(/[^A-Za-z0-9-]+/g, '-')}`;
