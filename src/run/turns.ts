/** Gives others their turn: git, whose answer starts its next step, and archives that are being written. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives others their turn until something is settled. */
export function turnsUntil(settled: Promise<unknown>): () => Promise<void> | undefined {
  let isPending = true;
  const end = () => {
    isPending = false;
  };
  settled.then(end, end);
  return () => (isPending ? othersTurn() : undefined);
}
