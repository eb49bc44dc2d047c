interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The height of a line of straight pieces at a place; of its nearer end where the place is beyond it.
 *
 * @param points in order of x, one at least.
 */
export function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  if (after === -1) return points[points.length - 1]!.y;
  const end = points[after]!;
  const start = points[after - 1];
  if (!start) return end.y;
  return start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
}
