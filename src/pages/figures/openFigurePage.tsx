import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/tables/savedChart.ts';
import type { Experiment, Figure } from '../../experiment/experiment.ts';
import { figureFileText, figureStem } from '../../files/downloadFigure.ts';
import { likelyPair, loadReferences } from '../../files/references.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { figureUnits } from '../../training/figures/figureUnits.ts';
import { needlessUnits } from '../../training/figures/needless.ts';
import { createSweepClient } from '../../worker/browser/browserSweeper.ts';
import { ExperimentContext } from '../shared/experimentContext.ts';
import { DownloadButtons } from '../shared/masthead/DownloadButtons.tsx';
import { Masthead } from '../shared/masthead/Masthead.tsx';
import { provenanceOf } from '../shared/provenance.ts';
import { SweepStage } from '../shared/sweep/SweepStage.tsx';
import { SweepContext, useSweep, useSweepView } from '../shared/sweep/sweepContext.ts';
import { VERSION } from '../shared/version.ts';
import { FigureView } from './FigureView.tsx';
import { ReferencesContext } from './figureContext.ts';
import '../samples/samples.css';
import './figures.css';

async function readReference(name: string): Promise<string> {
  const answer = await fetch(`./reference/${name}.json`);
  if (!answer.ok) throw new Error(`${name} cannot be had (${answer.status})`);
  return answer.text();
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
  const unitsOf = (experiment: Experiment) => {
    const reference = references(experiment.view as Figure, experiment.panel);
    return figureUnits(experiment, (place) => likelyPair(reference, place));
  };
  const view = openSweep({
    page: window,
    createSweepClient,
    unitsOf,
    needlessOf: needlessUnits,
    shelf: browserShelf(VERSION),
  });
  const provenance = () => {
    const state = view.store.getState();
    return provenanceOf(state.sweep.experiment, figureStem(state));
  };
  return (
    <ExperimentContext value={view}>
      <SweepContext value={view}>
        <ReferencesContext value={references}>
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
        </ReferencesContext>
      </SweepContext>
    </ExperimentContext>
  );
}
