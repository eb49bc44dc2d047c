import type { FigureFile } from './figureFile.ts';
import type { MapCell } from './mapCells.ts';

/** A cell, and whether it is the shipped reference's: it was not measured on this page. */
export type KnownCell = MapCell & { readonly isShipped: boolean };

/** The cells of a map, and what is shipped where nothing has been measured yet. */
export function knownCells(
  cells: readonly MapCell[],
  shipped: Pick<FigureFile, 'points' | 'diverged'> | undefined,
): KnownCell[] {
  return cells.map((cell) => {
    if (cell.state !== 'open') return { ...cell, isShipped: false };
    const { learner, width, scale, link } = cell;
    const isHere = (at: { learner: string; width: number | null; scale: number | null }) =>
      at.learner === learner && at.width === width && at.scale === scale;
    const place = { learner, width, scale, link, isShipped: true };
    const point = shipped?.points.find(isHere);
    if (point) return { ...place, state: 'measured', point };
    const diverged = shipped?.diverged?.find(isHere);
    if (diverged) return { ...place, state: 'diverged', beta: diverged.beta, epoch: diverged.epoch };
    return { ...cell, isShipped: false };
  });
}
