import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../../charts/tables/savedChart.ts';
import type { SweepState } from '../../../store/sweep/sweepState.ts';
import type { SweepView } from '../../../store/sweep/sweepStore.ts';
import { numbersOfSweep } from '../embedded/finalNumbers.ts';
import { ExperimentContext } from '../experimentContext.ts';
import { DownloadButtons } from '../masthead/DownloadButtons.tsx';
import { Masthead } from '../masthead/Masthead.tsx';
import { Presenter } from '../present/Presenter.tsx';
import { provenanceOf } from '../provenance.ts';
import { SweepContext, useSweep, useSweepView } from './sweepContext.ts';

/** What a sweep is saved as. */
export interface SweepFiles {
  readonly isEmpty: (state: SweepState) => boolean;
  /** How a file's name begins, after the program's name and version. */
  readonly stem: (state: SweepState) => string;
  readonly csv: (state: SweepState) => string;
  readonly json: (state: SweepState) => string;
}

function Downloads({ files }: { readonly files: SweepFiles }) {
  const { store } = useSweepView();
  const file = (kind: 'csv' | 'json') => () => {
    const state = store.getState();
    return { name: `${files.stem(state)}.${kind}`, text: files[kind](state) };
  };
  return <DownloadButtons empty={useSweep(files.isEmpty)} csv={file('csv')} json={file('json')} />;
}

/** A sweep at a desk, or before a hall; a reset forgets its points, and minutes of work with them. */
function SweepStage({ children }: { readonly children: ReactNode }) {
  const status = useSweep(({ sweep }) => sweep.status);
  const measured = useSweep(({ results }) => results.size);
  const { run, pause, reset, store } = useSweepView();
  const numbers = () => numbersOfSweep(store.getState());
  return <Presenter stage={{ status, run, pause, reset, measured, numbers }}>{children}</Presenter>;
}

interface SweepPageProps {
  readonly sweep: SweepView;
  readonly files: SweepFiles;
  readonly children: ReactNode;
}

/** The page of a view that trains many networks, point by point. */
export function SweepPage({ sweep, files, children }: SweepPageProps) {
  const provenance = () => {
    const state = sweep.store.getState();
    return provenanceOf(state.sweep.experiment, files.stem(state), state.sweep.engine);
  };
  return (
    <ExperimentContext value={sweep}>
      <SweepContext value={sweep}>
        <ProvenanceContext value={provenance}>
          <SweepStage>
            <div className="page">
              <Masthead>
                <Downloads files={files} />
              </Masthead>
              {children}
            </div>
          </SweepStage>
        </ProvenanceContext>
      </SweepContext>
    </ExperimentContext>
  );
}
