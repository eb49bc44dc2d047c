import type { RunStatus } from '../../store/state.ts';
import { useLab, useLabActions } from '../labContext.ts';
import { EngineBadge } from './EngineBadge.tsx';
import { ProgressMeter } from './ProgressMeter.tsx';

const RUN_WORD: Record<RunStatus, string> = {
  idle: 'Run',
  starting: 'Pause',
  running: 'Pause',
  paused: 'Run',
  finished: 'Run again',
  failed: 'Run again',
};

function Glyph({ path }: { readonly path: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}

const PLAY = 'M3 1.5v11l9-5.5z';
const PAUSE = 'M2.5 1.5h3.2v11H2.5zM8.3 1.5h3.2v11H8.3z';
const STEP = 'M2 1.5v11L9 7zM10 1.5h2.2v11H10z';
const RESET = 'M7 2.2V0L3 3.3 7 6.6V4.2a3.6 3.6 0 1 1-3.6 3.6h-2A5.6 5.6 0 1 0 7 2.2z';

/** Runs, pauses, steps and resets the experiment, and says how far it is and what it runs on. Always in sight. */
export function RunBar() {
  const status = useLab(({ run }) => run.status);
  const { run, pause, step, reset } = useLabActions();
  const going = status === 'running' || status === 'starting';
  return (
    <section className="runbar" aria-label="Run">
      <div className="runbar-buttons">
        <button type="button" className="button primary run" onClick={going ? pause : run}>
          <Glyph path={going ? PAUSE : PLAY} />
          {RUN_WORD[status]}
        </button>
        <button
          type="button"
          className="button"
          aria-label="Step one epoch"
          title="Train every learner for one epoch"
          disabled={status !== 'idle' && status !== 'paused'}
          onClick={step}
        >
          <Glyph path={STEP} />
          <span className="button-word">Step</span>
        </button>
        <button
          type="button"
          className="button"
          aria-label="Reset"
          title="The same experiment from the start"
          onClick={reset}
        >
          <Glyph path={RESET} />
          <span className="button-word">Reset</span>
        </button>
      </div>
      <ProgressMeter />
      <EngineBadge />
    </section>
  );
}
