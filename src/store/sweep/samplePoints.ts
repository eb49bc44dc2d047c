import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Fit, Log } from '../../training/events.ts';
import type { Measured } from './sweepState.ts';

/** The results of one learner's seeds at one N. */
export interface SamplePoint {
  readonly learner: LearnerName;
  readonly samples: number;
  /** Of the seeds that are done and have not diverged; at least one. */
  readonly measured: readonly (Log | Fit)[];
}

/** Every point that can be drawn: learners in the experiment's order, N rising within each. */
export function samplePoints({ sweep, results }: Measured): SamplePoint[] {
  const gathered = new Map<string, SamplePoint & { measured: (Log | Fit)[] }>();
  for (const { learner, key, experiment } of sweep.units) {
    const result = results.get(key);
    if (!result?.last || result.divergedAt !== undefined) continue;
    const place = `${learner} ${experiment.samples}`;
    const point = gathered.get(place) ?? { learner, samples: experiment.samples, measured: [] };
    point.measured.push(result.last);
    gathered.set(place, point);
  }
  const order = sweep.experiment.learners;
  return [...gathered.values()].sort(
    (a, b) => order.indexOf(a.learner) - order.indexOf(b.learner) || a.samples - b.samples,
  );
}
