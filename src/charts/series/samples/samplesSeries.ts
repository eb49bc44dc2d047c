import { fractionLearned } from '../../../problem/decomposition.ts';
import type { SamplePoint } from '../../../store/sweep/samplePoints.ts';
import { median } from '../../../training/averages.ts';
import type { Measurement } from '../../../training/events.ts';
import type { FigurePoint } from '../../../training/figures/figurePoints.ts';
import { percentText } from '../../../words/numberText.ts';
import { floorOf, type Scale, valueAxis } from '../../frame/axes/axis.ts';
import type { LineSeries } from '../epochSeries.ts';
import { fitNote, type LearnerNotes } from '../fitNotes.ts';
import type { Target } from '../floorLines.ts';
import { type LearnerRow, type LearnerSeries, RowTable } from '../learnerRows.ts';
import type { LineName } from '../lineNames.ts';
import { quantityAxis, TEST_ERROR } from '../quantities.ts';

/** A row per N: for each learner the median over seeds, and their range where there are several. */
function samplesRows(
  points: readonly SamplePoint[],
  value: (measured: Measurement) => number,
  floor?: number,
): LearnerSeries {
  const table = new RowTable(floor);
  for (const { learner, samples, measured } of points)
    table.putSeeds(samples, learner, measured.map(value), measured.length > 1);
  return table.series();
}

/** A row per N of what was measured before: the median over seeds and their range. */
function referenceRows(reference: readonly FigurePoint[], floor?: number): LearnerSeries {
  const table = new RowTable(floor);
  for (const { learner, n, median: middle, min, max } of reference)
    if (n !== undefined) table.put(n, learner, middle, [min, max], true);
  return table.series();
}

/** What the charts show of a point, as measured: for their files. */
export function exactSamplesRows(
  points: readonly SamplePoint[],
  value: (measured: Measurement) => number,
): readonly LearnerRow[] {
  return samplesRows(points, value).rows;
}

/** Test error against N, with an axis that holds the levels that the theorems name. */
export function samplesErrorSeries(
  points: readonly SamplePoint[],
  reference: readonly FigurePoint[],
  target: Target,
  scale: Scale,
  predicted: LearnerSeries,
): LineSeries & { readonly ghosts: readonly LearnerRow[] } {
  const series = samplesRows(points, TEST_ERROR.value, floorOf(scale));
  const ghosts = referenceRows(reference, floorOf(scale));
  return {
    ...series,
    ghosts: ghosts.rows,
    axis: quantityAxis(TEST_ERROR, scale, target, [series, ghosts, predicted]),
  };
}

/** Share of the composite signal learned against N, from 0 to 1; nothing at α = 0. */
export function samplesCompositeSeries(
  points: readonly SamplePoint[],
  { alpha }: Pick<Target, 'alpha'>,
): LineSeries {
  const within = ({ compositeCoefficient }: Measurement) =>
    Math.min(1, Math.max(0, fractionLearned(compositeCoefficient, alpha) ?? 0));
  return { ...samplesRows(alpha === 0 ? [] : points, within), axis: valueAxis('linear', 0, 1) };
}

/** What each point also says: the signals learned, and how a kernel was fitted. */
export function sampleNotes(
  points: readonly SamplePoint[],
  { alpha, beta }: Pick<Target, 'alpha' | 'beta'>,
): LearnerNotes {
  const at = (learner: LineName, samples: number) => `${learner} ${samples}`;
  const notes = new Map(
    points.map(({ learner, samples, measured }) => {
      const middle = (read: (measurement: Measurement) => number) => median(measured.map(read));
      const base = fractionLearned(
        middle((measurement) => measurement.baseCoefficient),
        beta,
      );
      const composite = fractionLearned(
        middle((measurement) => measurement.compositeCoefficient),
        alpha,
      );
      const parts = [
        base !== null && `base ${percentText(base)}`,
        composite !== null && `composite ${percentText(composite)}`,
        fitNote(measured.flatMap((measurement) => ('ridge' in measurement ? [measurement] : []))),
      ];
      return [at(learner, samples), parts.filter(Boolean).join(', ')];
    }),
  );
  return (learner, samples) => notes.get(at(learner, samples));
}
