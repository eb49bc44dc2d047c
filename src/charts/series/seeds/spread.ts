/**
 * Moves labels apart along a line, as little as it takes: none nearer than `gap` to another, all within
 * `from` … `to` where there is room for them.
 *
 * @param wanted where each label would like to be, in any order.
 * @returns where each label goes, in the same order.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = order.map((index) => Math.min(to, Math.max(from, wanted[index]!)));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  let limit = to;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach((index, i) => {
    result[index] = placed[i]!;
  });
  return result;
}
