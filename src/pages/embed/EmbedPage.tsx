import { lazy, type ReactNode, Suspense, useState } from 'react';
import { networksOf } from '../../learners/learnerNames.ts';
import type { Lab } from '../../store/lab/labStore.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useTheme } from '../../ui/theme.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { LinkNotice } from '../controls/LinkNotice.tsx';
import { LabProvider } from '../lab/LabProvider.tsx';
import { RunControls } from '../lab/RunBar.tsx';
import { RunFailure } from '../lab/RunNotices.tsx';
import { useLabStage } from '../lab/useLabStage.ts';
import Embedded from '../shared/embedded/Embedded.tsx';
import { useExperiment } from '../shared/experimentContext.ts';
import { useLab } from '../shared/labContext.ts';
import { linkOf } from '../shared/provenance.ts';
import './embed.css';

const EmbedChart = lazy(() => import('./EmbedChart.tsx'));
const EmbedMachine = lazy(() => import('./EmbedMachine.tsx'));

/** What a frame can show; it has room for one thing. */
const PARTS = { errors: 'error', machine: 'machine' } as const;
type Part = keyof typeof PARTS;

function Bar({ children }: { readonly children: ReactNode }) {
  const whole = useExperiment(({ experiment }) => linkOf({ ...experiment, embed: false }));
  return (
    <section className="embed-bar" aria-label="Run">
      <RunControls />
      {children}
      <p className="embed-home">
        <a href={whole} target="_blank" rel="noopener">
          Beyond Kernels ↗ <span className="unbroken">open in the Lab</span>
        </a>
      </p>
    </section>
  );
}

/** The chart, or the machine of the run's first network, which is the reader's choice; its sliders, and the run. */
function Inside() {
  const [part, setPart] = useState<Part>('errors');
  const network = useLab(({ run }) => networksOf(run.experiment.learners)[0]);
  const shown = network ? part : 'errors';
  return (
    <>
      <Suspense fallback={<div className="embed-coming">Loading the {PARTS[shown]} …</div>}>
        {shown === 'machine' ? <EmbedMachine learner={network!} /> : <EmbedChart />}
      </Suspense>
      <section className="embed-sliders" aria-label="Target">
        <FieldControls roles={['problem', 'data']} numbersAlone />
      </section>
      <Bar>
        {network && <Switch legend="What the frame shows" choices={PARTS} value={shown} onChange={setPart} />}
      </Bar>
    </>
  );
}

/** Talks with the page around, and rests while nobody looks. */
function InFrame() {
  return <Embedded stage={useLabStage()} homeless />;
}

/** A run as a part of another page: the chart of the test error, its sliders, and the way to the whole laboratory. */
export function EmbedPage({ lab }: { readonly lab: Lab }) {
  // Nothing here changes the theme, but the reader's system may.
  useTheme();
  return (
    <LabProvider lab={lab}>
      <main className="embed">
        <h1 className="sr-only">Beyond Kernels</h1>
        <InFrame />
        <LinkNotice />
        <RunFailure />
        <Inside />
      </main>
    </LabProvider>
  );
}
