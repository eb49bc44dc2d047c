import { NotPositiveDefiniteError } from '../../../learners/ridge/ridgeSolver.ts';
import type { Routines } from '../wasmModule.ts';
import { blocksOf } from './ridgeLayout.ts';

/** Floating-point operations of one call: 5 ms on a fast core, and 40 ms on one that is eight times slower. */
export const PIECE_WORK = 1e8;
/** Floating-point operations of a tile's product with one tile more. */
export const TILE_WORK = 128;
/** Blocks of 4 columns that are factored together: their panel of L stays in the second cache. */
const PANEL_BLOCKS = 32;

/**
 * From y to w = (K + λI)⁻¹ y, panel by panel of K + λI; yields the floating-point operations of each piece.
 *
 * @param open gives the routines while the system may be used, and throws where it may not.
 * @param system the address of its record.
 * @throws NotPositiveDefiniteError
 */
export function* factorAndSolve(
  open: () => Routines,
  system: number,
  { samples, ridge }: { readonly samples: number; readonly ridge: number },
): Generator<number, void, void> {
  const blocks = blocksOf(samples);
  const panels = Array.from({ length: Math.ceil(blocks / PANEL_BLOCKS) }, (_, i) => i * PANEL_BLOCKS);
  const endOf = (first: number) => Math.min(blocks, first + PANEL_BLOCKS);
  for (const first of panels) {
    const rowWork = TILE_WORK * PANEL_BLOCKS * (first + PANEL_BLOCKS / 2);
    // The rows beside the panel's own diagonal need all of those.
    const rows = Math.max(PANEL_BLOCKS, Math.floor(PIECE_WORK / rowWork));
    for (let row = first; row < blocks; row += rows) {
      const last = Math.min(blocks, row + rows);
      if (!open().factorRows(system, ridge, first, endOf(first), row, last)) {
        throw new NotPositiveDefiniteError(ridge);
      }
      yield (last - row) * TILE_WORK * (endOf(first) - first) * first;
    }
    open().solveForward(system, first, endOf(first));
  }
  yield 0;
  for (const first of panels.reverse()) {
    open().solveBackward(system, first, endOf(first));
    yield 0;
  }
}
