import { fittedOf, networksOf } from '../../learners/learnerNames.ts';
import { shareDone } from '../../store/lab/shareDone.ts';
import type { Run } from '../../store/lab/state.ts';
import { Meter } from '../../ui/Meter.tsx';
import { durationText, timeLeftMs } from '../../words/durationText.ts';
import { fittedText } from '../../words/fittedText.ts';
import { useLab } from '../shared/labContext.ts';

const STATE_WORD: Record<Run['status'], string> = {
  idle: 'ready',
  starting: 'starting',
  running: '',
  paused: 'paused',
  finished: 'finished',
  failed: 'failed',
};

function restOf({ status, progress }: Run): string {
  if (status === 'finished' && progress) return `finished in ${durationText(progress.elapsedMs)}`;
  if (status !== 'running') return STATE_WORD[status];
  const left = progress && timeLeftMs(progress);
  return left === undefined ? '' : `${durationText(left)} left`;
}

/** Where a finished run ended: at its last epoch, unless all of its learners diverged before. */
function lastEpoch({ curves, experiment }: Run): number {
  const ends = curves.map(({ divergedAt }) => divergedAt ?? experiment.epochs);
  return Math.max(...ends);
}

/** How far the run is: epoch, pace, time left. */
export function ProgressMeter() {
  const run = useLab((state) => state.run);
  const { progress, experiment } = run;
  const epoch = run.status === 'finished' ? lastEpoch(run) : (progress?.epochsDone ?? 0);
  const done = progress ? shareDone(progress) : 0;
  const trains = networksOf(experiment.learners).length > 0;
  const pace =
    run.status === 'running' && progress && progress.stepsPerSecond > 0
      ? `${Math.round(progress.stepsPerSecond).toLocaleString('en')} steps/s`
      : '';
  return (
    <Meter name="Progress of the run" share={done}>
      {trains && (
        <span className="meter-epoch">
          epoch <b>{epoch}</b> of {experiment.epochs}
        </span>
      )}
      {progress !== undefined && progress.fitsTotal > 0 && (
        <span className="meter-fits">
          {fittedText(fittedOf(experiment.learners))} <b>{Math.floor(progress.fitsDone)}</b> of{' '}
          {progress.fitsTotal}
        </span>
      )}
      <span className="meter-pace">{pace}</span>
      <span className="meter-rest">{restOf(run)}</span>
    </Meter>
  );
}
