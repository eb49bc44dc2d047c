import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/savedChart.ts';
import { samplesAsCsv, samplesAsJson, samplesStem } from '../../store/samples/downloadSamples.ts';
import { samplePoints } from '../../store/samples/samplePoints.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { samplesUnits } from '../../training/units.ts';
import { createSweepClient } from '../../worker/browserSweeper.ts';
import { ExperimentContext } from '../experimentContext.ts';
import { DownloadButtons } from '../masthead/DownloadButtons.tsx';
import { Masthead } from '../masthead/Masthead.tsx';
import { linkOf, provenanceOf } from '../provenance.ts';
import { SweepStage } from '../sweep/SweepStage.tsx';
import { SweepContext, useSweep, useSweepView } from '../sweep/sweepContext.ts';
import { VERSION } from '../version.ts';
import { SamplesView } from './SamplesView.tsx';
import './samples.css';

function Downloads() {
  const { store } = useSweepView();
  const empty = useSweep((state) => samplePoints(state).length === 0);
  const state = () => store.getState();
  const name = (extension: string) => `${samplesStem(state())}.${extension}`;
  return (
    <DownloadButtons
      empty={empty}
      csv={() => ({ name: name('csv'), text: samplesAsCsv(state()) })}
      json={() => ({
        name: name('json'),
        text: samplesAsJson(state(), { link: linkOf(state().sweep.experiment), version: VERSION }),
      })}
    />
  );
}

/** Opens the page of the view "error against N" on the experiment in the address bar. */
export function openSamplesPage(): ReactNode {
  const samples = openSweep({
    page: window,
    createSweepClient,
    unitsOf: samplesUnits,
    shelf: browserShelf(VERSION),
  });
  const provenance = () => {
    const state = samples.store.getState();
    return provenanceOf(state.sweep.experiment, samplesStem(state));
  };
  return (
    <ExperimentContext value={samples}>
      <SweepContext value={samples}>
        <SweepStage>
          <div className="page">
            <Masthead>
              <Downloads />
            </Masthead>
            <ProvenanceContext value={provenance}>
              <SamplesView />
            </ProvenanceContext>
          </div>
        </SweepStage>
      </SweepContext>
    </ExperimentContext>
  );
}
