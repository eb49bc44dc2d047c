import { type ReactNode, useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import { useChartScale } from './frame/chartScale.ts';
import { betaAxis, widthsAxis } from './frame/horizontalAxis.ts';
import { useScale } from './frame/useScale.tsx';
import { LineChart } from './LineChart.tsx';
import {
  type DrawnPoint,
  figureChartFile,
  figureLinks,
  figureNotes,
  figureSeries,
  figureTable,
} from './series/figureSeries.ts';
import { TEST_ERROR } from './series/quantities.ts';
import { learnerLegend } from './tables/learnerFile.ts';

const NO_REFERENCE: readonly DrawnPoint[] = [];

interface FigureChartProps {
  readonly experiment: Experiment;
  readonly points: readonly DrawnPoint[];
  /** What was measured before, to be drawn faded; undefined where there is nothing comparable. */
  readonly reference: readonly DrawnPoint[] | undefined;
  /** What that is, in a sentence. */
  readonly referenceNote: string;
  /** The learners whose lines are drawn. */
  readonly learners: readonly LearnerName[];
  /** The legend. */
  readonly children: ReactNode;
}

/** Where along Figure 3 the composite signal becomes as strong as the base one. */
const crossing = (alpha: number) => [{ x: alpha, name: 'β = α' }];

/** Test error against β (Figure 3) or against the width m (Figure 2): live points over the shipped reference. */
export function FigureChart({
  experiment,
  points,
  reference = NO_REFERENCE,
  referenceNote,
  learners,
  children,
}: FigureChartProps) {
  const { fills } = useChartScale();
  const { view, problem, betas, widths, alpha, seeds } = experiment;
  // The kernel methods of Figure 2 are far above the networks.
  const [scale, tools] = useScale(TEST_ERROR.name, view === 'figure2' ? 'log' : 'linear');
  const horizontal = useMemo(
    () => (view === 'figure3' ? betaAxis(betas) : widthsAxis(widths)),
    [view, betas, widths],
  );
  const notes = useMemo(() => figureNotes(points), [points]);
  const linkOf = useMemo(() => figureLinks(points), [points]);
  const series = useMemo(
    () => figureSeries(points, reference, { problem, alpha }, scale),
    [points, reference, problem, alpha, scale],
  );
  const dots = seeds > 1 ? `Dot: median of ${seeds} seeds; band: their range. ` : '';
  return (
    <LineChart
      {...series}
      turn={0}
      className="chart-main"
      title={view === 'figure3' ? 'Test error against β' : 'Test error against the width m'}
      caption={`Mean ‖out − H‖² on fresh examples; the best pair of learning rate and weight decay at each point. ${dots}${referenceNote}`}
      tools={tools}
      scale={scale}
      horizontal={horizontal}
      learners={learners}
      notes={notes}
      linkOf={linkOf}
      named={view === 'figure2' || fills}
      {...(view === 'figure3' && { places: crossing(alpha) })}
      numbers={() => figureTable(points, horizontal)}
      saved={{
        legend: () => learnerLegend(learners),
        table: () => figureChartFile(points, reference, view === 'figure3' ? 'beta' : 'width'),
      }}
    >
      {children}
    </LineChart>
  );
}
