import { type ReactNode, useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import { fractionLearned } from '../problem/decomposition.ts';
import type { SamplePoint } from '../store/sweep/samplePoints.ts';
import { MOST_PREDICTED, predictedPoints } from '../theory/predictedPoints.ts';
import type { Measurement } from '../training/events.ts';
import type { FigurePoint } from '../training/figures/figurePoints.ts';
import { sampleSizes } from '../training/sweep/units.ts';
import { floorOf } from './frame/axes/axis.ts';
import { predictedAxis, samplesAxis } from './frame/axes/horizontalAxis.ts';
import { useScale } from './frame/axes/useScale.tsx';
import { LineChart } from './LineChart.tsx';
import type { LineSeries } from './series/epochSeries.ts';
import { type FloorLine, floorLines } from './series/floorLines.ts';
import { TEST_ERROR } from './series/quantities.ts';
import { predictedSeries } from './series/samples/predictedSeries.ts';
import {
  exactSamplesRows,
  sampleNotes,
  samplesCompositeSeries,
  samplesErrorSeries,
} from './series/samples/samplesSeries.ts';
import { seedsNote } from './series/seeds/seedsNote.ts';
import { learnerFile, learnerLegend } from './tables/learnerFile.ts';
import { learnerTable } from './tables/numbersTable.ts';

interface SamplesChartProps {
  readonly experiment: Experiment;
  readonly points: readonly SamplePoint[];
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
}

const NO_FLOORS: readonly FloorLine[] = [];

/** What both charts against N are drawn and saved from. */
function useSamples(
  { experiment, points, learners }: SamplesChartProps,
  quantity: string,
  series: LineSeries,
  measured: { readonly points: readonly SamplePoint[]; readonly value: (measured: Measurement) => number },
) {
  const { samples, alpha, beta, theory } = experiment;
  const horizontal = useMemo(() => {
    const sizes = sampleSizes(samples);
    return theory ? predictedAxis(sizes, MOST_PREDICTED) : samplesAxis(sizes);
  }, [samples, theory]);
  const notes = useMemo(() => sampleNotes(points, { alpha, beta }), [points, alpha, beta]);
  const exact = () => exactSamplesRows(measured.points, measured.value);
  return {
    name: `${quantity} against the number of training examples`,
    quantity: quantity.toLowerCase(),
    rows: series.rows,
    axis: series.axis,
    horizontal,
    learners,
    notes,
    named: true,
    numbers: () => learnerTable(quantity, horizontal, series.rows, experiment.learners),
    saved: {
      legend: () => learnerLegend(learners, exact()),
      table: () => learnerFile('N', exact(), experiment.learners),
    },
  };
}

interface SamplesErrorChartProps extends SamplesChartProps {
  /** What was measured before, to be drawn faded. */
  readonly reference: readonly FigurePoint[];
  /** What that is, in a sentence. */
  readonly referenceNote: string;
  /** The legend. */
  readonly children: ReactNode;
}

/** Test error against N: kernels flatten above kα², a ResNet falls through it. */
export function SamplesErrorChart({ children, reference, referenceNote, ...props }: SamplesErrorChartProps) {
  const { experiment, points } = props;
  const [scale, tools] = useScale(TEST_ERROR.name);
  const { theory, problem, rungs, alpha, beta, learners: all } = experiment;
  const foretold = useMemo(
    () => predictedPoints(theory ? all : [], { problem, rungs, alpha, beta }),
    [theory, all, problem, rungs, alpha, beta],
  );
  const predicted = useMemo(() => predictedSeries(foretold, floorOf(scale)), [foretold, scale]);
  const series = useMemo(
    () => samplesErrorSeries(points, reference, experiment, scale, predicted),
    [points, reference, experiment, scale, predicted],
  );
  const lines = useSamples(props, TEST_ERROR.name, series, { points, value: TEST_ERROR.value });
  return (
    <LineChart
      {...lines}
      turn={0}
      className="chart-main"
      title="Test error against N"
      caption={`Mean ‖out − H‖² on ${TEST_SAMPLES.toLocaleString('en')} fresh examples after training on N; networks after ${experiment.epochs} epochs.${seedsNote(experiment)} ${referenceNote}${theory ? ' Thin and pale, without points: what theory predicts for the exact kernels.' : ''}`}
      ghosts={series.ghosts}
      predicted={predicted.rows}
      numbers={() =>
        learnerTable(TEST_ERROR.name, lines.horizontal, series.rows, experiment.learners, [], predicted.rows)
      }
      tools={tools}
      floors={floorLines(experiment)}
      scale={scale}
    >
      {children}
    </LineChart>
  );
}

/** Share of the composite signal learned against N. */
export function SamplesCompositeChart(props: SamplesChartProps) {
  const { experiment, points } = props;
  const { alpha } = experiment;
  const series = useMemo(() => samplesCompositeSeries(points, experiment), [points, experiment]);
  const lines = useSamples(props, 'Share of the composite signal', series, {
    points: alpha === 0 ? [] : points,
    value: ({ compositeCoefficient }) => fractionLearned(compositeCoefficient, alpha)!,
  });
  return (
    <LineChart
      {...lines}
      turn={1}
      className="chart-composite"
      title="Composite signal learned against N"
      name="Share of the composite signal learned against the number of training examples"
      caption={
        <>
          Share of the <span className="composite">composite signal</span> in each learner’s output
          {alpha === 0 ? ': not defined at α = 0' : ', from 0 to 1'}.
        </>
      }
      floors={NO_FLOORS}
      scale="linear"
    />
  );
}
