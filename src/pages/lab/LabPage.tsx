import type { ReactNode } from 'react';
import type { Lab } from '../../store/lab/labStore.ts';
import { latest } from '../../store/lab/state.ts';
import { useLab } from '../shared/labContext.ts';
import { DownloadButtons } from '../shared/masthead/DownloadButtons.tsx';
import { Masthead } from '../shared/masthead/Masthead.tsx';
import { Presenter } from '../shared/present/Presenter.tsx';
import { linkOf } from '../shared/provenance.ts';
import { VERSION } from '../shared/version.ts';
import { LabProvider } from './LabProvider.tsx';
import { LabView } from './LabView.tsx';
import { PythonMenu } from './PythonMenu.tsx';
import { useLabStage } from './useLabStage.ts';

/** What writes a run's files comes when one is saved. */
const writer = () => import('../../files/downloadRun.ts');

/** Saves the run on the page. */
export function Downloads({ lab }: { readonly lab: Lab }) {
  const empty = useLab(({ run }) => !run.curves.some(latest));
  const run = () => lab.store.getState().run;
  return (
    <>
      <DownloadButtons
        empty={empty}
        csv={async () => {
          const { downloadName, runAsCsv } = await writer();
          return { name: downloadName(run(), 'csv'), text: runAsCsv(run(), VERSION) };
        }}
        json={async () => {
          const { downloadName, runAsJson } = await writer();
          const text = runAsJson(run(), { link: linkOf(run().experiment), version: VERSION });
          return { name: downloadName(run(), 'json'), text };
        }}
      />
      <PythonMenu empty={empty} run={run} />
    </>
  );
}

/** The Lab at a desk, or before a hall. */
function LabStage({ children }: { readonly children: ReactNode }) {
  return <Presenter stage={useLabStage()}>{children}</Presenter>;
}

/** The page of the Lab. */
export function LabPage({ lab }: { readonly lab: Lab }) {
  return (
    <LabProvider lab={lab}>
      <LabStage>
        <div className="page">
          <Masthead>
            <Downloads lab={lab} />
          </Masthead>
          <LabView />
        </div>
      </LabStage>
    </LabProvider>
  );
}
