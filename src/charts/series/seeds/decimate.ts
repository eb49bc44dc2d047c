/** Points that a series has on screen at most: SVG charts are slow beyond. */
export const MOST_POINTS = 500;

/**
 * Indices of the points to draw: all while they are few, else every second, fourth, eighth … and the last one.
 * Steps are powers of two, so that a growing curve keeps the points it has and does not tremble.
 *
 * @param count points that there are.
 * @returns at most `most` ascending indices; the first and the last point are among them.
 */
export function decimate(count: number, most = MOST_POINTS): number[] {
  let stride = 1;
  while (Math.ceil(count / stride) + 1 > most && stride < count) stride *= 2;
  const indices: number[] = [];
  for (let i = 0; i < count; i += stride) indices.push(i);
  if (count > 0 && indices[indices.length - 1] !== count - 1) indices.push(count - 1);
  return indices;
}
