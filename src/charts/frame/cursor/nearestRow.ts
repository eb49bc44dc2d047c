/**
 * The row drawn nearest to a place along a chart, by bisection; undefined past the end of what is drawn.
 *
 * @param rows in order of x.
 */
export function nearestRow<Row extends { readonly x: number }>(
  rows: readonly Row[],
  x: number,
): Row | undefined {
  let low = 0;
  let high = rows.length - 1;
  if (high < 0 || x > rows[high]!.x) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  const before = rows[low - 1];
  return before && x - before.x < rows[low]!.x - x ? before : rows[low];
}
