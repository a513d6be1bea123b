/** A slot of a custom layout, with further keys. */
export function slot(start_x: unknown, start_y: unknown, width: unknown, more: object = {}): object {
  return { start_x, start_y, width, ...more };
}

/** A mode for so many slots at least and, unless told otherwise, as many at most as it has. */
export function mode(
  cells: number | readonly unknown[],
  minimum: unknown,
  slots: readonly unknown[],
  more: { readonly max_slots?: unknown; readonly [key: string]: unknown } = {},
): object {
  const { max_slots = slots.length, ...rest } = more;
  const grid_size = typeof cells === 'number' ? [cells, cells] : cells;
  return { grid_size, constraints: { min_slots: minimum, max_slots }, slots, ...rest };
}

/** The mode that fills the screen with one slot. */
export const FULL_SCREEN = mode(1, 1, [slot(0, 0, 1)]);

/** A layout of these modes. */
export function layout(modes: unknown = [FULL_SCREEN], more: object = {}): object {
  return { name: 'panel', modes, ...more };
}
