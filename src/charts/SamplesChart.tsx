import { type ReactNode, useMemo, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import { fractionLearned } from '../problem/decomposition.ts';
import type { SamplePoint } from '../store/sweep/samplePoints.ts';
import type { Measurement } from '../training/events.ts';
import { sampleSizes } from '../training/sweep/units.ts';
import { logFloorNote, type Scale } from './frame/axis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { samplesAxis } from './frame/horizontalAxis.ts';
import { ScaleSwitch } from './frame/ScaleSwitch.tsx';
import { LearnerLines } from './marks/LearnerLines.tsx';
import type { LearnerRow } from './series/learnerRows.ts';
import {
  exactSamplesRows,
  sampleNotes,
  samplesCompositeSeries,
  samplesErrorSeries,
} from './series/samplesSeries.ts';
import { learnerFile, learnerLegend } from './tables/learnerFile.ts';
import { learnerTable } from './tables/numbersTable.ts';
import type { SavedChart } from './tables/savedChart.ts';

interface SamplesChartProps {
  readonly experiment: Experiment;
  readonly points: readonly SamplePoint[];
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
}

function useSamples({ experiment, points }: Pick<SamplesChartProps, 'experiment' | 'points'>) {
  const { samples, alpha, beta } = experiment;
  const horizontal = useMemo(() => samplesAxis(sampleSizes(samples)), [samples]);
  const notes = useMemo(() => sampleNotes(points, { alpha, beta }), [points, alpha, beta]);
  return { horizontal, notes };
}

/** What the files of either chart hold. */
function savedSamples(
  learners: readonly LearnerName[],
  drawn: readonly LearnerName[],
  rows: () => readonly LearnerRow[],
): SavedChart {
  return { legend: () => learnerLegend(drawn, rows()), table: () => learnerFile('N', rows(), learners) };
}

/** Test error against N: kernels flatten above kα², a ResNet falls through it. */
export function SamplesErrorChart({
  experiment,
  points,
  learners,
  children,
}: SamplesChartProps & { readonly children: ReactNode }) {
  const [scale, setScale] = useState<Scale>('log');
  const { horizontal, notes } = useSamples({ experiment, points });
  const series = useMemo(() => samplesErrorSeries(points, experiment, scale), [points, experiment, scale]);
  const seeds = experiment.seeds > 1 ? ` Line: median of ${experiment.seeds} seeds; band: their range.` : '';
  return (
    <ChartFrame
      turn={0}
      className="chart-main"
      title="Test error against N"
      caption={`Mean ‖out − H‖² on ${TEST_SAMPLES.toLocaleString('en')} fresh examples after training on N; networks after ${experiment.epochs} epochs.${seeds}${logFloorNote(scale)}`}
      tools={<ScaleSwitch of="the test error" value={scale} onChange={setScale} />}
      draw={(size) => (
        <LearnerLines
          size={size}
          name="Test error against the number of training examples"
          rows={series.rows}
          axis={series.axis}
          floors={series.floors}
          scale={scale}
          horizontal={horizontal}
          learners={learners}
          notes={notes}
          named
        />
      )}
      numbers={() => learnerTable('Test error', horizontal, series.rows, experiment.learners)}
      saved={savedSamples(experiment.learners, learners, () =>
        exactSamplesRows(points, (measured) => measured.testError),
      )}
    >
      {children}
    </ChartFrame>
  );
}

/** Share of the composite signal learned against N. */
export function SamplesCompositeChart({ experiment, points, learners }: SamplesChartProps) {
  const { horizontal, notes } = useSamples({ experiment, points });
  const series = useMemo(() => samplesCompositeSeries(points, experiment), [points, experiment]);
  const defined = experiment.alpha === 0 ? [] : points;
  const share = (measured: Measurement) => fractionLearned(measured.compositeCoefficient, experiment.alpha)!;
  return (
    <ChartFrame
      turn={1}
      className="chart-composite"
      title="Composite signal learned against N"
      caption={
        <>
          Share of the <span className="composite">composite signal</span> in each learner’s output
          {experiment.alpha === 0 ? ': not defined at α = 0' : ', from 0 to 1'}.
        </>
      }
      draw={(size) => (
        <LearnerLines
          size={size}
          name="Share of the composite signal learned against the number of training examples"
          rows={series.rows}
          axis={series.axis}
          floors={series.floors}
          scale="linear"
          horizontal={horizontal}
          learners={learners}
          notes={notes}
          named
        />
      )}
      numbers={() =>
        learnerTable('Share of the composite signal', horizontal, series.rows, experiment.learners)
      }
      saved={savedSamples(experiment.learners, learners, () => exactSamplesRows(defined, share))}
    />
  );
}
