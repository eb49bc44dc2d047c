import { useLab, useLabActions } from '../shared/labContext.ts';
import { EngineBadge } from '../shared/runbar/EngineBadge.tsx';
import { RunButtons } from '../shared/runbar/RunButtons.tsx';
import { ProgressMeter } from './ProgressMeter.tsx';

/** Runs, pauses, steps and resets the experiment, and says how far it is and what it runs on. Always in sight. */
export function RunBar() {
  const status = useLab(({ run }) => run.status);
  const engine = useLab(({ run }) => run.engine);
  const { run, pause, step, reset } = useLabActions();
  return (
    <section className="runbar" aria-label="Run">
      <RunButtons
        status={status}
        onRun={run}
        onPause={pause}
        onReset={reset}
        resetText="The same experiment from the start"
        onStep={step}
      />
      <ProgressMeter />
      <EngineBadge engine={engine} />
    </section>
  );
}
