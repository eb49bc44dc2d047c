import type { RunProgress } from '../training/events.ts';

/** A time to wait, no more precise than it can be known: "under a second", "42 s", "3 min", "2 h 10 min". */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'under a second';
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Once this share of the fits is done, the time spent on them predicts the time of the rest. */
const TELLING_SHARE = 0.02;

/**
 * Time that a run still needs, ms: of its training at the pace of the last second, or of its fits at their pace so
 * far, whichever is longer. Undefined while a pace is unknown.
 */
export function timeLeftMs(progress: RunProgress): number | undefined {
  const { stepsDone, stepsTotal, stepsPerSecond, fitsDone, fitsTotal, elapsedMs } = progress;
  const stepsLeft = stepsTotal - stepsDone;
  const fitted = fitsTotal > 0 ? fitsDone / fitsTotal : 1;
  if ((stepsLeft > 0 && stepsPerSecond === 0) || fitted < TELLING_SHARE) return undefined;
  const training = stepsLeft > 0 ? (1000 * stepsLeft) / stepsPerSecond : 0;
  return Math.max(training, (elapsedMs * (1 - fitted)) / fitted);
}
