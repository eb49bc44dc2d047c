import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/tables/savedChart.ts';
import { samplesAsCsv, samplesAsJson, samplesStem } from '../../files/downloadSamples.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import { samplePoints } from '../../store/sweep/samplePoints.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { samplesUnits } from '../../training/sweep/units.ts';
import { createSweepClient } from '../../worker/browser/browserSweepClient.ts';
import { ExperimentContext } from '../shared/experimentContext.ts';
import { DownloadButtons } from '../shared/masthead/DownloadButtons.tsx';
import { Masthead } from '../shared/masthead/Masthead.tsx';
import { linkOf, provenanceOf } from '../shared/provenance.ts';
import { SweepStage } from '../shared/sweep/SweepStage.tsx';
import { SweepContext, useSweep, useSweepView } from '../shared/sweep/sweepContext.ts';
import { VERSION } from '../shared/version.ts';
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
