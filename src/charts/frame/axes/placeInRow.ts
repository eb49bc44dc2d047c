/** A label in a row, px. */
interface Label {
  /** Where its middle would like to be. */
  readonly middle: number;
  readonly width: number;
}

/**
 * Places labels in a row, as near to where they would like to be as it goes: none over another, none outside of
 * `from` … `to`. Where there is no room for all, the last ones are left out.
 *
 * @param labels in order of their middles.
 * @returns the left edge of each, px; undefined for one that is left out.
 */
export function placeInRow(
  labels: readonly Label[],
  gap: number,
  from: number,
  to: number,
): (number | undefined)[] {
  let shown = 0;
  let taken = -gap;
  while (shown < labels.length && taken + gap + labels[shown]!.width <= to - from) {
    taken += gap + labels[shown]!.width;
    shown += 1;
  }
  const placed: number[] = [];
  let free = from;
  for (const { middle, width } of labels.slice(0, shown)) {
    const left = Math.max(free, middle - width / 2);
    placed.push(left);
    free = left + width + gap;
  }
  let limit = to;
  for (let i = shown - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, limit - labels[i]!.width);
    limit = placed[i]! - gap;
  }
  return labels.map((_, i) => placed[i]);
}
