import { Curve } from 'recharts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import { bandKey, type LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import { lineStyle, thickened } from '../learnerStyle.ts';

export interface LearnerLineProps {
  readonly plot: Plot;
  readonly rows: readonly LearnerRow[];
  readonly learner: LineName;
}

/** A learner's line in its colour and dash. */
export function LearnerLine({ plot, rows, learner }: LearnerLineProps) {
  const points = rows.flatMap((row) => {
    const value = row[learner];
    return value === undefined ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(value) }];
  });
  const { stroke } = useChartScale();
  const { colour, dash, strokeWidth } = lineStyle(learner);
  return (
    <Curve
      className="recharts-line-curve"
      points={points}
      fill="none"
      stroke={colour}
      strokeWidth={strokeWidth * stroke}
      strokeDasharray={thickened(dash, stroke)}
    />
  );
}

/** The range over a learner's seeds; nothing where there is one seed. */
export function SeedBand({ plot, rows, learner }: LearnerLineProps) {
  const banded = rows.flatMap((row) => {
    const band = row[bandKey(learner)];
    return band ? [{ x: plot.xOf(row.x), low: plot.yOf(band[0]), high: plot.yOf(band[1]) }] : [];
  });
  if (banded.length === 0) return null;
  return (
    <Curve
      className="seed-band"
      points={banded.map(({ x, high }) => ({ x, y: high }))}
      baseLine={banded.map(({ x, low }) => ({ x, y: low }))}
      layout="horizontal"
      fill={lineStyle(learner).colour}
      fillOpacity={0.16}
      stroke="none"
    />
  );
}
