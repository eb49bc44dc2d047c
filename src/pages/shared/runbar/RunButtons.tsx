import type { RunStatus } from '../../../store/lab/state.ts';

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
const CANCEL = 'M2.5 2.5h9v9h-9z';
const RESET = 'M7 2.2V0L3 3.3 7 6.6V4.2a3.6 3.6 0 1 1-3.6 3.6h-2A5.6 5.6 0 1 0 7 2.2z';

interface RunButtonsProps {
  readonly status: RunStatus;
  readonly onRun: () => void;
  readonly onPause: () => void;
  readonly onReset: () => void;
  /** What a reset does, for the hovering pointer. */
  readonly resetText: string;
  /** Left out where there are no single epochs. */
  readonly onStep?: () => void;
  /** Ends the work and keeps what was measured; left out where a pause does as much. */
  readonly onCancel?: () => void;
}

/** Runs, pauses, steps and resets. */
export function RunButtons(props: RunButtonsProps) {
  const { status, onRun, onPause, onReset, resetText, onStep, onCancel } = props;
  const going = status === 'running' || status === 'starting';
  return (
    <div className="runbar-buttons">
      <button type="button" className="button primary run" onClick={going ? onPause : onRun}>
        <Glyph path={going ? PAUSE : PLAY} />
        {RUN_WORD[status]}
      </button>
      {onStep && (
        <button
          type="button"
          className="button"
          aria-label="Step one epoch"
          title="Train every learner to its next point: one epoch, or a few late in a long run"
          disabled={status !== 'idle' && status !== 'paused'}
          onClick={onStep}
        >
          <Glyph path={STEP} />
          <span className="button-word">Step</span>
        </button>
      )}
      {onCancel && (
        <button
          type="button"
          className="button"
          aria-label="Cancel"
          title="End the work under way, and keep what was measured"
          disabled={!going && status !== 'paused'}
          onClick={onCancel}
        >
          <Glyph path={CANCEL} />
          <span className="button-word">Cancel</span>
        </button>
      )}
      <button type="button" className="button" aria-label="Reset" title={resetText} onClick={onReset}>
        <Glyph path={RESET} />
        <span className="button-word">Reset</span>
      </button>
    </div>
  );
}
