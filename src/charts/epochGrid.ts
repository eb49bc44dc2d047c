import { decimate } from './decimate.ts';

/** The epochs that a pointer can stop at: what a chart hands to recharts as its data, once per run. */
export function epochGrid(epochs: number): { readonly epoch: number }[] {
  return decimate(epochs + 1).map((epoch) => ({ epoch }));
}

/**
 * The row drawn nearest to an epoch, by bisection; undefined past the end of what is drawn.
 *
 * @param rows in order of epochs.
 */
export function nearestRow<Row extends { readonly epoch: number }>(
  rows: readonly Row[],
  epoch: number,
): Row | undefined {
  let low = 0;
  let high = rows.length - 1;
  if (high < 0 || epoch > rows[high]!.epoch) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.epoch < epoch) low = middle + 1;
    else high = middle;
  }
  const before = rows[low - 1];
  return before && epoch - before.epoch < rows[low]!.epoch - epoch ? before : rows[low];
}
