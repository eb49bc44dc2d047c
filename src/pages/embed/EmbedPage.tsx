import { lazy, Suspense } from 'react';
import type { Lab } from '../../store/lab/labStore.ts';
import { useTheme } from '../../ui/theme.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { LabProvider } from '../lab/LabProvider.tsx';
import { RunControls } from '../lab/RunBar.tsx';
import { RunFailure } from '../lab/RunNotices.tsx';
import { useExperiment } from '../shared/experimentContext.ts';
import { linkOf } from '../shared/provenance.ts';
import './embed.css';

const EmbedChart = lazy(() => import('./EmbedChart.tsx'));

function Bar() {
  const whole = useExperiment(({ experiment }) => linkOf({ ...experiment, embed: false }));
  return (
    <section className="embed-bar" aria-label="Run">
      <RunControls />
      <p className="embed-home">
        <a href={whole} target="_blank" rel="noopener">
          Beyond Kernels ↗ <span className="unbroken">open in the Lab</span>
        </a>
      </p>
    </section>
  );
}

/** A run as a part of another page: the chart of the test error, its sliders, and the way to the whole laboratory. */
export function EmbedPage({ lab }: { readonly lab: Lab }) {
  // Nothing here changes the theme, but the reader's system may.
  useTheme();
  return (
    <LabProvider lab={lab}>
      <main className="embed">
        <h1 className="sr-only">Beyond Kernels</h1>
        <LinkNotice />
        <RunFailure />
        <Suspense fallback={<div className="embed-coming">Loading the chart …</div>}>
          <EmbedChart />
        </Suspense>
        <section className="embed-sliders" aria-label="Target">
          <FieldControls roles={['problem', 'data']} numbersAlone />
        </section>
        <Bar />
      </main>
    </LabProvider>
  );
}
