import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/tables/savedChart.ts';
import { downloadStem } from '../../files/downloadStem.ts';
import type { Lab } from '../../store/lab/labStore.ts';
import { ExperimentContext } from '../shared/experimentContext.ts';
import { LabContext } from '../shared/labContext.ts';
import { provenanceOf } from '../shared/provenance.ts';

interface LabProviderProps {
  readonly lab: Lab;
  readonly children: ReactNode;
}

/** Lets a page's parts read and work one laboratory, and save its charts. */
export function LabProvider({ lab, children }: LabProviderProps) {
  const provenance = () => {
    const { run } = lab.store.getState();
    return provenanceOf(run.experiment, downloadStem(run), run.engine);
  };
  return (
    <ExperimentContext value={lab}>
      <LabContext value={lab}>
        <ProvenanceContext value={provenance}>{children}</ProvenanceContext>
      </LabContext>
    </ExperimentContext>
  );
}
