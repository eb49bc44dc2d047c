import type { ReactNode } from 'react';
import { ProvenanceContext } from '../../charts/tables/savedChart.ts';
import { downloadStem } from '../../files/downloadRun.ts';
import type { Lab } from '../../store/lab/labStore.ts';
import { provenanceOf } from '../shared/provenance.ts';

interface LabProvenanceProps {
  readonly lab: Lab;
  readonly children: ReactNode;
}

/** Lets the charts of a run be saved. */
export function LabProvenance({ lab, children }: LabProvenanceProps) {
  const provenance = () => {
    const { run } = lab.store.getState();
    return provenanceOf(run.experiment, downloadStem(run));
  };
  return <ProvenanceContext value={provenance}>{children}</ProvenanceContext>;
}
