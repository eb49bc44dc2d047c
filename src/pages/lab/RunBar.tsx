import { useLab, useLabActions } from '../shared/labContext.ts';
import { EngineBadge } from '../shared/runbar/EngineBadge.tsx';
import { RunButtons } from '../shared/runbar/RunButtons.tsx';
import { ProgressMeter } from './ProgressMeter.tsx';

/**
 * Runs, pauses and resets the experiment, and says how far it is.
 *
 * @param onStep trains for one epoch; left out where there are no single epochs.
 */
export function RunControls({ onStep }: { readonly onStep?: () => void }) {
  const status = useLab(({ run }) => run.status);
  const { run, pause, reset } = useLabActions();
  return (
    <>
      <RunButtons
        status={status}
        onRun={run}
        onPause={pause}
        onReset={reset}
        resetText="The same experiment from the start"
        {...(onStep && { onStep })}
      />
      <ProgressMeter />
    </>
  );
}

/** The controls of a run, with single epochs and the engine. Always in sight. */
export function RunBar() {
  const engine = useLab(({ run }) => run.engine);
  const { step } = useLabActions();
  return (
    <section className="runbar" aria-label="Run">
      <RunControls onStep={step} />
      <EngineBadge engine={engine} />
    </section>
  );
}
