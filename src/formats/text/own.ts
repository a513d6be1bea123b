/** Shorter ones are copied by engines anyway. */
const SHORTEST_SLICE = 13;

/** The same text in memory of its own: an engine lets a slice keep the whole text that it was cut from. */
export function own(text: string): string {
  return text.length < SHORTEST_SLICE ? text : (JSON.parse(JSON.stringify(text)) as string);
}
