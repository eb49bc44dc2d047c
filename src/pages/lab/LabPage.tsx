import type { ReactNode } from 'react';
import { downloadName, runAsCsv, runAsJson } from '../../files/downloadRun.ts';
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

/** Saves the run on the page. */
export function Downloads({ lab }: { readonly lab: Lab }) {
  const empty = useLab(({ run }) => !run.curves.some(latest));
  const run = () => lab.store.getState().run;
  return (
    <>
      <DownloadButtons
        empty={empty}
        csv={() => ({ name: downloadName(run(), 'csv'), text: runAsCsv(run(), VERSION) })}
        json={() => ({
          name: downloadName(run(), 'json'),
          text: runAsJson(run(), { link: linkOf(run().experiment), version: VERSION }),
        })}
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
