import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/tables/savedChart.ts';
import type { Figure } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { figureFileText, figureStem } from '../../files/downloadFigure.ts';
import { likelyPair, loadReferences, type References } from '../../files/references.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { type FigurePlan, planFigure } from '../../training/figures/figurePlan.ts';
import { needlessUnits } from '../../training/figures/needless.ts';
import { createSweepClient } from '../../worker/browser/browserSweepClient.ts';
import { ExperimentContext } from '../shared/experimentContext.ts';
import { DownloadButtons } from '../shared/masthead/DownloadButtons.tsx';
import { Masthead } from '../shared/masthead/Masthead.tsx';
import { provenanceOf } from '../shared/provenance.ts';
import { SweepStage } from '../shared/sweep/SweepStage.tsx';
import { SweepContext, useSweep, useSweepView } from '../shared/sweep/sweepContext.ts';
import { VERSION } from '../shared/version.ts';
import { FigureView } from './FigureView.tsx';
import { FigureContext } from './figureContext.ts';
import '../samples/samples.css';
import './figures.css';

async function readReference(name: string): Promise<string> {
  const answer = await fetch(`./reference/${name}.json`);
  if (!answer.ok) throw new Error(`${name} cannot be had (${answer.status})`);
  return answer.text();
}

/** Plans each experiment once: the sweep knows its units by what they are, not by what they say. */
function planner(references: References): (experiment: Experiment) => FigurePlan {
  const plans = new WeakMap<Experiment, FigurePlan>();
  return (experiment) => {
    const known = plans.get(experiment);
    if (known) return known;
    const reference = references(experiment.view as Figure, experiment.panel);
    const plan = planFigure(experiment, (place) => likelyPair(reference, place));
    plans.set(experiment, plan);
    return plan;
  };
}

function Downloads() {
  const { store } = useSweepView();
  const empty = useSweep(({ results }) => results.size === 0);
  const file = (kind: 'csv' | 'json') => () => ({
    name: `${figureStem(store.getState())}.${kind}`,
    text: figureFileText(store.getState(), kind, { version: VERSION, date: new Date().toISOString() }),
  });
  return <DownloadButtons empty={empty} csv={file('csv')} json={file('json')} />;
}

/** Opens the page of a figure on the experiment in the address bar. */
export async function openFigurePage(): Promise<ReactNode> {
  const references = await loadReferences(readReference);
  const planOf = planner(references);
  const view = openSweep({
    page: window,
    createSweepClient,
    unitsOf: (experiment) => planOf(experiment).units,
    needlessOf: (experiment, results) => needlessUnits(planOf(experiment), results),
    shelf: browserShelf(VERSION),
  });
  const provenance = () => {
    const state = view.store.getState();
    return provenanceOf(state.sweep.experiment, figureStem(state));
  };
  return (
    <ExperimentContext value={view}>
      <SweepContext value={view}>
        <FigureContext value={{ references, planOf }}>
          <SweepStage>
            <div className="page">
              <Masthead>
                <Downloads />
              </Masthead>
              <ProvenanceContext value={provenance}>
                <FigureView />
              </ProvenanceContext>
            </div>
          </SweepStage>
        </FigureContext>
      </SweepContext>
    </ExperimentContext>
  );
}
