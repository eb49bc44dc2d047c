import { lastSharedEpoch } from '../../../store/lab/learnerCurves.ts';
import type { Curve } from '../../../store/lab/state.ts';
import type { Log } from '../../../training/events.ts';
import { decimate, MOST_POINTS } from './decimate.ts';

/** What all seeds of a learner logged at one epoch. */
export interface EpochLogs {
  readonly epoch: number;
  /** One per seed that has reached the epoch; at least one. */
  readonly logs: readonly Log[];
}

/** Logs of a learner's seeds, gathered by epoch, at no more epochs than a chart shows. */
export function logsByEpoch(curves: readonly Curve[], most = MOST_POINTS): EpochLogs[] {
  const shared = lastSharedEpoch(curves);
  const longest = curves.reduce<readonly Log[]>(
    (logs, curve) => (curve.logs.length > logs.length ? curve.logs : logs),
    [],
  );
  const epochs = longest.map((log) => log.epoch).filter((epoch) => epoch <= shared);
  const cursors = curves.map(() => 0);
  return decimate(epochs.length, most).map((index) => {
    const epoch = epochs[index]!;
    const logs: Log[] = [];
    curves.forEach((curve, c) => {
      while ((curve.logs[cursors[c]!]?.epoch ?? Number.POSITIVE_INFINITY) < epoch) cursors[c]!++;
      const log = curve.logs[cursors[c]!];
      if (log?.epoch === epoch) logs.push(log);
    });
    return { epoch, logs };
  });
}
