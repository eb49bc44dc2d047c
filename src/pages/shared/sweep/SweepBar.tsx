import { type Sweep, settledUnits } from '../../../store/sweep/sweepState.ts';
import { Meter } from '../../../ui/Meter.tsx';
import { durationText } from '../../../words/durationText.ts';
import { EngineBadge } from '../runbar/EngineBadge.tsx';
import { RunButtons } from '../runbar/RunButtons.tsx';
import { useSweep, useSweepView } from './sweepContext.ts';

/** Once this share of the work is done, the time spent on it predicts the time of the rest. */
const TELLING_SHARE = 0.01;

function restOf({ status, share, elapsedMs }: Sweep): string {
  switch (status) {
    case 'running':
      return share > TELLING_SHARE ? `${durationText((elapsedMs * (1 - share)) / share)} left` : '';
    case 'finished':
      return elapsedMs > 0 ? `finished in ${durationText(elapsedMs)}` : 'finished';
    case 'idle':
      return 'ready';
    default:
      return status;
  }
}

/**
 * Runs, pauses and resets the sweep, and says how far it is and what it runs on. Always in sight.
 *
 * @param noun what is counted: "point", "run".
 */
export function SweepBar({ noun }: { readonly noun: string }) {
  const sweep = useSweep((state) => state.sweep);
  const results = useSweep((state) => state.results);
  const { run, pause, cancel, reset } = useSweepView();
  const { units, share, status, engine } = sweep;
  const done = settledUnits({ sweep, results });
  return (
    <section className="runbar" aria-label="Run">
      <RunButtons
        status={status}
        onRun={run}
        onPause={pause}
        onCancel={cancel}
        onReset={reset}
        resetText="Forget every point and begin again"
      />
      <Meter name="Progress of the run" share={share}>
        <span className="meter-epoch">
          {noun} <b>{done}</b> of {units.length}
        </span>
        <span className="meter-rest">{restOf(sweep)}</span>
      </Meter>
      <EngineBadge engine={engine} />
    </section>
  );
}
