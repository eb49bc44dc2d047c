import type { Experiment } from '../../experiment/experiment.ts';
import type { Unit } from '../sweep/units.ts';
import { type Cell, figureCells, gridOf } from './cells.ts';
import { type Likely, unitsInOrder } from './figureUnits.ts';
import { likelyStart } from './likelyStart.ts';

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
 * @param likely the recipe that is likely to be the best at a place, say that of a reference; where it says nothing, the width
 * says what start is likely.
 * @throws RangeError for a view that is no figure.
 */
export function planFigure(experiment: Experiment, likely: Likely = () => undefined): FigurePlan {
  const grid = gridOf(experiment);
  const cells = figureCells(experiment, grid);
  const likeliest: Likely = (place) => {
    const scale = likelyStart(place, experiment);
    return likely(place) ?? (scale === undefined ? undefined : { scale });
  };
  return { experiment, cells, units: unitsInOrder(experiment, cells, grid, likeliest) };
}
