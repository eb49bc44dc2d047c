import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import { type Cell, figureCells, gridOf } from './cells.ts';
import { type Likely, unitsInOrder } from './figureUnits.ts';

/** All that a figure tries; everyone who works on it or reads it shares one. */
export interface FigurePlan {
  readonly experiment: Experiment;
  /** In the order of the figure's places. */
  readonly cells: readonly Cell[];
  /** Once each, in the order in which they are to be done. */
  readonly units: readonly Unit[];
}

/**
 * Plans a figure.
 *
 * @param likely the recipe that is likely to be the best at a place, say that of a reference.
 * @throws RangeError for a view that is no figure.
 */
export function planFigure(experiment: Experiment, likely: Likely = () => undefined): FigurePlan {
  const grid = gridOf(experiment);
  const cells = figureCells(experiment, grid);
  return { experiment, cells, units: unitsInOrder(experiment, cells, grid, likely) };
}
