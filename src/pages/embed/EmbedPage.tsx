import { lazy, Suspense } from 'react';
import type { Lab } from '../../store/lab/labStore.ts';
import { useTheme } from '../../ui/theme.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { LabProvenance } from '../lab/LabProvenance.tsx';
import { ProgressMeter } from '../lab/ProgressMeter.tsx';
import { ExperimentContext, useExperiment } from '../shared/experimentContext.ts';
import { LabContext, useLab, useLabActions } from '../shared/labContext.ts';
import { linkOf } from '../shared/provenance.ts';
import { FailureNotice } from '../shared/runbar/Notices.tsx';
import { RunButtons } from '../shared/runbar/RunButtons.tsx';
import './embed.css';

const EmbedChart = lazy(() => import('./EmbedChart.tsx'));

function Bar() {
  const status = useLab(({ run }) => run.status);
  const { run, pause, reset } = useLabActions();
  const whole = useExperiment(({ experiment }) => linkOf({ ...experiment, embed: false }));
  return (
    <section className="embed-bar" aria-label="Run">
      <RunButtons
        status={status}
        onRun={run}
        onPause={pause}
        onReset={reset}
        resetText="The same experiment from the start"
      />
      <ProgressMeter />
      <p className="embed-home">
        <a href={whole} target="_blank" rel="noopener">
          Beyond Kernels ↗ <span className="unbroken">open in the Lab</span>
        </a>
      </p>
    </section>
  );
}

function Failure() {
  const failure = useLab(({ run }) => run.failure);
  const { run } = useLabActions();
  return <FailureNotice failure={failure} onRun={run} />;
}

/** A run as a part of another page: the chart of the test error, its sliders, and the way to the whole laboratory. */
export function EmbedPage({ lab }: { readonly lab: Lab }) {
  // Nothing here changes the theme, but the reader's system may.
  useTheme();
  return (
    <ExperimentContext value={lab}>
      <LabContext value={lab}>
        <LabProvenance lab={lab}>
          <main className="embed">
            <h1 className="sr-only">Beyond Kernels</h1>
            <LinkNotice />
            <Failure />
            <Suspense fallback={<div className="embed-coming">Loading the chart …</div>}>
              <EmbedChart />
            </Suspense>
            <section className="embed-sliders" aria-label="Target">
              <FieldControls roles={['problem', 'data']} />
            </section>
            <Bar />
          </main>
        </LabProvenance>
      </LabContext>
    </ExperimentContext>
  );
}
