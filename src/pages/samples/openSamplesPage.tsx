import type { ReactNode } from 'react';
import { samplesAsCsv, samplesAsJson, samplesStem } from '../../files/downloadSamples.ts';
import { loadReferences } from '../../files/references.ts';
import { browserShelf } from '../../store/sweep/resultShelf.ts';
import { samplePoints } from '../../store/sweep/samplePoints.ts';
import { openSweep } from '../../store/sweep/sweepStore.ts';
import { samplesUnits } from '../../training/sweep/units.ts';
import { createSweepClient } from '../../worker/browser/browserSweepClient.ts';
import { pageWindow } from '../shared/embedded/pageWindow.ts';
import { linkOf } from '../shared/provenance.ts';
import { readReference } from '../shared/readReference.ts';
import { type SweepFiles, SweepPage } from '../shared/sweep/SweepPage.tsx';
import { VERSION } from '../shared/version.ts';
import { ReferenceContext } from './referenceContext.ts';
import { SamplesView } from './SamplesView.tsx';
import '../shared/sweep/sweep.css';

const FILES: SweepFiles = {
  isEmpty: (state) => samplePoints(state).length === 0,
  stem: samplesStem,
  csv: (state) => samplesAsCsv(state, VERSION),
  json: (state) => samplesAsJson(state, { link: linkOf(state.sweep.experiment), version: VERSION }),
};

/** Opens the page of the view "error against N" on the experiment in the address bar. */
export async function openSamplesPage(): Promise<ReactNode> {
  const { measured } = await loadReferences(readReference, ['samples']);
  const samples = openSweep({
    page: pageWindow(),
    createSweepClient,
    unitsOf: samplesUnits,
    shelf: browserShelf(VERSION),
  });
  return (
    <SweepPage sweep={samples} files={FILES}>
      <ReferenceContext value={measured({ view: 'samples', panel: 'a', problem: 'v3' })}>
        <SamplesView />
      </ReferenceContext>
    </SweepPage>
  );
}
