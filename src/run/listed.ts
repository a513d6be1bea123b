import { bytesOf, mostThatFit, shortened } from '../check/listing.ts';
import type { Checked } from '../model/check.ts';

interface Part {
  readonly checked: Checked;
}

/** The parts of a run, listing no more together than a report holds. */
export const listed = <T extends Part>(parts: readonly T[], bytes: number): T[] =>
  cut(parts, mostThatFit(hitsOf(parts), bytes));

const hitsOf = (parts: readonly Part[]) => parts.map(({ checked }) => checked.hits);

function cut<T extends Part>(parts: readonly T[], findings: number): T[] {
  const lists = shortened(hitsOf(parts), findings);
  return parts.map((part, index) => ({ ...part, checked: { ...part.checked, hits: lists[index] ?? [] } }));
}

/** Gathers the parts of a run, and lists no more on the way than twice what a report holds. */
export class Parts<T extends Part> {
  #parts: T[] = [];
  #bytes = 0;
  #most: number;
  #findings = Number.POSITIVE_INFINITY;
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
    this.#most = 2 * room;
  }

  /** Of each rule and severity in each file a report of what was gathered lists no more, whatever comes. */
  get findings(): number {
    return this.#findings;
  }

  add(part: T): void {
    this.#parts.push(part);
    this.#bytes += bytesOf(part.checked.hits);
    if (this.#bytes <= this.#most) return;
    this.#findings = Math.min(this.#findings, mostThatFit(hitsOf(this.#parts), this.#room));
    this.#parts = cut(this.#parts, this.#findings);
    this.#bytes = this.#parts.reduce((sum, { checked }) => sum + bytesOf(checked.hits), 0);
    // Where nothing more can be left out, there is no use in trying again soon.
    this.#most = 2 * Math.max(this.#room, this.#bytes);
  }

  all(): readonly T[] {
    return cut(this.#parts, this.#findings);
  }
}
