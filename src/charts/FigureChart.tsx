import { type ReactNode, useMemo, useState } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import { logFloorNote, type Scale, valueAxis } from './frame/axis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { useChartScale } from './frame/chartScale.ts';
import { betaAxis, widthsAxis } from './frame/horizontalAxis.ts';
import { ScaleSwitch } from './frame/ScaleSwitch.tsx';
import { LearnerLines } from './marks/LearnerLines.tsx';
import {
  type DrawnPoint,
  figureChartFile,
  figureLinks,
  figureNotes,
  figureRows,
  figureTable,
} from './series/figureSeries.ts';
import { LOG_EPSILON } from './series/learnerRows.ts';
import { floorLines, HEADROOM } from './series/testError.ts';
import { learnerLegend } from './tables/learnerFile.ts';

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
  reference,
  referenceNote,
  learners,
  children,
}: FigureChartProps) {
  const { fills } = useChartScale();
  const { view, betas, widths, alpha, seeds } = experiment;
  // The kernel methods of Figure 2 are far above the networks.
  const [scale, setScale] = useState<Scale>(view === 'figure2' ? 'log' : 'linear');
  const horizontal = useMemo(
    () => (view === 'figure3' ? betaAxis(betas) : widthsAxis(widths)),
    [view, betas, widths],
  );
  const floor = scale === 'log' ? LOG_EPSILON : Number.NEGATIVE_INFINITY;
  const rows = useMemo(() => figureRows(points, floor), [points, floor]);
  const ghosts = useMemo(() => figureRows(reference ?? [], floor), [reference, floor]);
  const notes = useMemo(() => figureNotes(points), [points]);
  const linkOf = useMemo(() => figureLinks(points), [points]);
  // The zero predictor's error changes with β, so it is no level here.
  const floors = useMemo(
    () => floorLines({ alpha, beta: 1 }).filter(({ symbol }) => !symbol.includes('β')),
    [alpha],
  );
  const axis = useMemo(() => {
    const drawn = [...points, ...(reference ?? [])];
    const levels = floors.map(({ value }) => value);
    const high = Math.max(HEADROOM[scale] * (levels[0] ?? 1), ...drawn.map(({ max }) => max));
    return valueAxis(scale, Math.min(...levels, ...drawn.map(({ min }) => Math.max(min, LOG_EPSILON))), high);
  }, [points, reference, floors, scale]);
  const title = view === 'figure3' ? 'Test error against β' : 'Test error against the width m';
  return (
    <ChartFrame
      turn={0}
      className="chart-main"
      title={title}
      caption={`Mean ‖out − H‖² on fresh examples; the best pair of learning rate and weight decay at each point. ${
        seeds > 1 ? `Dot: median of ${seeds} seeds; band: their range. ` : ''
      }${referenceNote}${logFloorNote(scale)}`}
      tools={<ScaleSwitch of="the test error" value={scale} onChange={setScale} />}
      draw={(size) => (
        <LearnerLines
          size={size}
          name={title}
          rows={rows}
          ghosts={ghosts}
          axis={axis}
          floors={floors}
          scale={scale}
          horizontal={horizontal}
          learners={learners}
          notes={notes}
          linkOf={linkOf}
          named={view === 'figure2' || fills}
          {...(view === 'figure3' && { places: crossing(alpha) })}
        />
      )}
      numbers={() => figureTable(points, horizontal)}
      saved={{
        legend: () => learnerLegend(learners),
        table: () => figureChartFile(points, reference ?? [], view === 'figure3' ? 'beta' : 'width'),
      }}
    >
      {children}
    </ChartFrame>
  );
}
