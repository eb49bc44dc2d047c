import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import type { SamplePoint } from '../../store/sweep/samplePoints.ts';
import { median } from '../../training/averages.ts';
import type { Measurement } from '../../training/events.ts';
import { percentText } from '../../words/numberText.ts';
import { type Axis, type Scale, valueAxis } from '../frame/axis.ts';
import { fitNote, type LearnerNotes } from './fitNotes.ts';
import { type LearnerRow, type LearnerSeries, LOG_EPSILON, RowTable } from './learnerRows.ts';
import { type FloorLine, floorLines, HEADROOM } from './testError.ts';

export interface SamplesSeries extends LearnerSeries {
  readonly axis: Axis;
  readonly floors: readonly FloorLine[];
}

/** A row per N: for each learner the median over seeds, and their range where there are several. */
function samplesRows(
  points: readonly SamplePoint[],
  value: (measured: Measurement) => number,
  floor = Number.NEGATIVE_INFINITY,
): LearnerSeries {
  const rows = new RowTable();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { learner, samples, measured } of points) {
    const values = measured.map((one) => Math.max(floor, value(one)));
    const least = Math.min(...values);
    const most = Math.max(...values);
    rows.put(samples, learner, median(values), values.length > 1 ? [least, most] : undefined);
    low = Math.min(low, least);
    high = Math.max(high, most);
  }
  return { rows: rows.sorted(), low, high };
}

/** What the charts show of a point, as measured: for their files. */
export function exactSamplesRows(
  points: readonly SamplePoint[],
  value: (measured: Measurement) => number,
): readonly LearnerRow[] {
  return samplesRows(points, value).rows;
}

/** Test error against N, with the levels that the theorems name and an axis that holds both. */
export function samplesErrorSeries(
  points: readonly SamplePoint[],
  experiment: Pick<Experiment, 'alpha' | 'beta'>,
  scale: Scale,
): SamplesSeries {
  const series = samplesRows(points, (one) => one.testError, scale === 'log' ? LOG_EPSILON : undefined);
  const floors = floorLines(experiment);
  const highest = floors[0]?.value ?? 0;
  const lowest = floors[floors.length - 1]?.value ?? 1;
  const top = Math.max(
    HEADROOM[scale] * highest,
    highest > 0 ? Math.min(series.high, 3 * highest) : series.high,
  );
  return { ...series, floors, axis: valueAxis(scale, Math.min(series.low, 0.7 * lowest), top) };
}

/** Share of the composite signal learned against N, from 0 to 1; nothing at α = 0. */
export function samplesCompositeSeries(
  points: readonly SamplePoint[],
  { alpha }: Pick<Experiment, 'alpha'>,
): SamplesSeries {
  const within = (one: Measurement) =>
    Math.min(1, Math.max(0, fractionLearned(one.compositeCoefficient, alpha) ?? 0));
  return { ...samplesRows(alpha === 0 ? [] : points, within), floors: [], axis: valueAxis('linear', 0, 1) };
}

/** What each point also says: the signals learned, and how a kernel was fitted. */
export function sampleNotes(
  points: readonly SamplePoint[],
  { alpha, beta }: Pick<Experiment, 'alpha' | 'beta'>,
): LearnerNotes {
  const at = (learner: LearnerName, samples: number) => `${learner} ${samples}`;
  const notes = new Map(
    points.map(({ learner, samples, measured }) => {
      const middle = (read: (one: Measurement) => number) => median(measured.map(read));
      const base = fractionLearned(
        middle((one) => one.baseCoefficient),
        beta,
      );
      const composite = fractionLearned(
        middle((one) => one.compositeCoefficient),
        alpha,
      );
      const parts = [
        base !== null && `base ${percentText(base)}`,
        composite !== null && `composite ${percentText(composite)}`,
        fitNote(measured.flatMap((one) => ('ridge' in one ? [one] : []))),
      ];
      return [at(learner, samples), parts.filter(Boolean).join(', ')];
    }),
  );
  return (learner, samples) => notes.get(at(learner, samples));
}
