/** Things that stand so near each other that one mark is for all of them. */
export interface Bundle<Item> {
  readonly items: readonly Item[];
  /** The middle between the outermost. */
  readonly y: number;
}

/**
 * Bundles points of a column, so that marks of height `gap` at the bundles' middles do not overlap.
 *
 * @param gap px between the middles of two marks, at least.
 */
export function bundles<Item extends { readonly y: number }>(
  items: readonly Item[],
  gap: number,
): Bundle<Item>[] {
  const rising = [...items].sort((a, b) => a.y - b.y);
  const made: { items: Item[]; y: number }[] = [];
  for (const item of rising) {
    let next = { items: [item], y: item.y };
    let last = made[made.length - 1];
    while (last && next.y - last.y < gap) {
      const merged = [...last.items, ...next.items];
      next = { items: merged, y: (merged[0]!.y + merged[merged.length - 1]!.y) / 2 };
      made.pop();
      last = made[made.length - 1];
    }
    made.push(next);
  }
  return made;
}
