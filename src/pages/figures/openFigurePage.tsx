import type { ReactNode } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import { figureFileText, figureStem } from '../../files/downloadFigure.ts';
import { likelyRecipe, loadReferences, type References } from '../../files/references.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import type { SweepState } from '../../store/sweep/sweepState.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { type FigurePlan, planFigure } from '../../training/figures/figurePlan.ts';
import { needlessUnits } from '../../training/figures/needless.ts';
import { createSweepClient } from '../../worker/browser/browserSweepClient.ts';
import { pageWindow } from '../shared/embedded/pageWindow.ts';
import { readReference } from '../shared/readReference.ts';
import { type SweepFiles, SweepPage } from '../shared/sweep/SweepPage.tsx';
import { VERSION } from '../shared/version.ts';
import { FigureView } from './FigureView.tsx';
import { FigureContext } from './figureContext.ts';
import '../shared/sweep/sweep.css';
import './figures.css';

/** Plans each experiment once: the sweep knows its units by what they are, not by what they say. */
function planner(references: References): (experiment: Experiment) => FigurePlan {
  const plans = new WeakMap<Experiment, FigurePlan>();
  return (experiment) => {
    const known = plans.get(experiment);
    if (known) return known;
    const reference = references.measured(experiment);
    const plan = planFigure(experiment, (place) => likelyRecipe(reference, place, experiment));
    plans.set(experiment, plan);
    return plan;
  };
}

const fileText = (kind: 'csv' | 'json') => (state: SweepState) =>
  figureFileText(state, kind, { version: VERSION, date: new Date().toISOString() });

const FILES: SweepFiles = {
  isEmpty: ({ results }) => results.size === 0,
  stem: figureStem,
  csv: fileText('csv'),
  json: fileText('json'),
};

/** Opens the page of a figure on the experiment in the address bar. */
export async function openFigurePage(): Promise<ReactNode> {
  const references = await loadReferences(readReference);
  const planOf = planner(references);
  const view = openSweep({
    page: pageWindow(),
    createSweepClient,
    unitsOf: (experiment) => planOf(experiment).units,
    needlessOf: (experiment, results) => needlessUnits(planOf(experiment), results),
    shelf: browserShelf(VERSION),
  });
  return (
    <FigureContext value={{ references, planOf }}>
      <SweepPage sweep={view} files={FILES}>
        <FigureView />
      </SweepPage>
    </FigureContext>
  );
}
