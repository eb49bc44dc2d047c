import { useMemo } from 'react';
import { otherTarget } from '../../files/references.ts';
import type { FigureFile } from '../../training/figures/figureFile.ts';
import { isMap } from '../../training/figures/figureLayout.ts';
import { type KnownCell, knownCells } from '../../training/figures/knownCells.ts';
import { mapCells } from '../../training/figures/mapCells.ts';
import { useSweep } from '../shared/sweep/sweepContext.ts';
import { useFigure } from './figureContext.ts';

/** The shipped map of the experiment's own target, N and epochs; undefined where there is none. */
export function useMapReference(): FigureFile | undefined {
  const { experiment } = useSweep((state) => state.sweep);
  const { references } = useFigure();
  const reference = references.measured(experiment);
  const { samples, epochs } = experiment;
  const isSame = reference && reference.n === samples && reference.epochs === epochs;
  return isSame && otherTarget(reference, experiment) === undefined ? reference : undefined;
}

/** The cells of the map as far as they are measured or shipped; none of a figure that is no map. */
export function useKnownCells(): readonly KnownCell[] {
  const { experiment } = useSweep((state) => state.sweep);
  const results = useSweep((state) => state.results);
  const { planOf } = useFigure();
  const reference = useMapReference();
  return useMemo(
    () => (isMap(experiment) ? knownCells(mapCells(planOf(experiment), results), reference) : []),
    [experiment, results, planOf, reference],
  );
}
