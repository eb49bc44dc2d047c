import type { RunProgress } from '../../training/events.ts';

/** Share of a run that is done, from 0 to 1: that of its training or of its fits, whichever is less. */
export function shareDone({ stepsDone, stepsTotal, fitsDone, fitsTotal }: RunProgress): number {
  const trained = stepsTotal > 0 ? stepsDone / stepsTotal : 1;
  const fitted = fitsTotal > 0 ? fitsDone / fitsTotal : 1;
  return stepsTotal + fitsTotal > 0 ? Math.min(trained, fitted) : 0;
}
