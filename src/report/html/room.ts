import type { Markup } from './markup.ts';

/** How many elements a piece of a page has. */
export function elementsIn({ pieces }: Markup): number {
  let count = 0;
  for (const piece of pieces)
    for (let at = piece.indexOf('<'); at >= 0; at = piece.indexOf('<', at + 1))
      if (piece.charCodeAt(at + 1) >= 0x61) count++;
  return count;
}

/** What is left of a page's elements. */
export interface Room {
  /** Takes a piece if there is room for it, and for so many elements around it. */
  takes(piece: Markup, around?: number): boolean;
  readonly left: number;
}

export function roomFor(elements: number): Room {
  let left = elements;
  return {
    takes(piece, around = 0) {
      const count = elementsIn(piece) + around;
      if (count > left) return false;
      left -= count;
      return true;
    },
    get left() {
      return left;
    },
  };
}
