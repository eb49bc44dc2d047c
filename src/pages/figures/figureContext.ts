import { createContext, useContext } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import type { References } from '../../files/references.ts';
import { type FigurePlan, planFigure } from '../../training/figures/figurePlan.ts';

/** What the page of a figure knows beside its sweep. */
interface FigureWorld {
  /** The figures that are shipped with the page. */
  readonly references: References;
  /** The plan that the sweep of an experiment works on. */
  readonly planOf: (experiment: Experiment) => FigurePlan;
}

export const FigureContext = createContext<FigureWorld>({
  references: { measured: () => undefined },
  planOf: planFigure,
});

export const useFigure = (): FigureWorld => useContext(FigureContext);
