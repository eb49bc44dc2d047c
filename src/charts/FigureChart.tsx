import { type ReactNode, useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { useScale } from './frame/axes/useScale.tsx';
import { LineChart } from './LineChart.tsx';
import type { FigurePlaces } from './series/figurePlaces.ts';
import {
  type FigureDrawing,
  figureChartFile,
  figureLinks,
  figureNotes,
  figureSeries,
  figureTable,
} from './series/figureSeries.ts';
import type { LineName } from './series/lineNames.ts';
import { TEST_ERROR } from './series/quantities.ts';
import { learnerLegend } from './tables/learnerFile.ts';

interface FigureChartProps {
  readonly experiment: Experiment;
  readonly places: FigurePlaces;
  readonly drawing: FigureDrawing;
  /** What the reference and the paper's points are, in sentences. */
  readonly note: string;
  /** The lines that are drawn. */
  readonly lines: readonly LineName[];
  /** The legend. */
  readonly children: ReactNode;
}

/** Where along β the composite signal becomes as strong as the base one. */
const crossing = (alpha: number) => [{ x: alpha, name: 'β = α' }];

/** What a figure is called, from what lies along its axis and what makes its lines. */
function titleOf({ view, axis, width }: Experiment): string {
  if (view === 'figure2') return 'Test error against the width m';
  return axis === 'beta'
    ? `Test error against β at m = ${width}`
    : 'Test error against the width m, for each β';
}

/** Test error against the width m, or against β: live points over the shipped reference, beside the paper's. */
export function FigureChart({ experiment, places, drawing, note, lines, children }: FigureChartProps) {
  const { view, axis, problem, rungs, alpha, seeds } = experiment;
  // The kernel methods of Figure 2 are far above the networks.
  const [scale, tools] = useScale(TEST_ERROR.name, view === 'figure2' ? 'log' : 'linear');
  const { points } = drawing;
  const notes = useMemo(() => figureNotes(points, places), [points, places]);
  const linkOf = useMemo(() => figureLinks(points, places), [points, places]);
  const series = useMemo(
    () => figureSeries(drawing, places, { problem, rungs, alpha }, scale),
    [drawing, places, problem, rungs, alpha, scale],
  );
  const dots = seeds > 1 ? `Dot: median of ${seeds} seeds; band: their range. ` : '';
  return (
    <LineChart
      {...series}
      turn={0}
      className="chart-main"
      title={titleOf(experiment)}
      quantity={TEST_ERROR.name.toLowerCase()}
      caption={`Mean ‖out − H‖² on fresh examples; the best of the grid at each point. ${dots}${note}`}
      tools={tools}
      scale={scale}
      horizontal={places.horizontal}
      learners={lines}
      notes={notes}
      linkOf={linkOf}
      named
      {...(axis === 'beta' && view === 'figure3' && { places: crossing(alpha) })}
      numbers={() => figureTable(points, places)}
      saved={{ legend: () => learnerLegend(lines), table: () => figureChartFile(drawing) }}
    >
      {children}
    </LineChart>
  );
}
