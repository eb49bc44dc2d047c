import { useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigurePoint } from '../training/figures/figurePoints.ts';
import { valueAxis } from './frame/axes/axis.ts';
import { betaAxis } from './frame/axes/horizontalAxis.ts';
import { PartsChart } from './PartsChart.tsx';
import { errorPartsRow } from './series/errorParts.ts';

interface FigurePartsChartProps {
  readonly experiment: Experiment;
  /** Of one learner. */
  readonly points: readonly FigurePoint[];
}

function rowOf({ beta, missingBase, missingComposite, noise }: FigurePoint) {
  const testError = missingBase + missingComposite + noise;
  return errorPartsRow(beta, { testError, missingBase, missingComposite, noise });
}

/** Where the test error is at each β of Figure 3: where α exceeds β, the composite part fills. */
export function FigurePartsChart({ experiment, points }: FigurePartsChartProps) {
  const horizontal = useMemo(() => betaAxis(experiment.betas), [experiment.betas]);
  const rows = useMemo(() => points.map(rowOf).sort((a, b) => a.x - b.x), [points]);
  const axis = useMemo(
    () => valueAxis('linear', 0, Math.max(0.1, ...rows.map(({ testError }) => testError))),
    [rows],
  );
  return (
    <PartsChart
      turn={1}
      learner={experiment.learners[0]!}
      along="against β"
      over=", means over seeds"
      rows={rows}
      axis={axis}
      horizontal={horizontal}
      table={{ caption: 'Parts of the test error', head: 'β' }}
      file={{ name: 'beta', rows: () => rows }}
      latest={false}
    />
  );
}
