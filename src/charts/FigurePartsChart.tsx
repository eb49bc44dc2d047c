import { useMemo } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigurePoint } from '../training/figures/figurePoints.ts';
import { errorText } from '../words/numberText.ts';
import { valueAxis } from './frame/axis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { betaAxis } from './frame/horizontalAxis.ts';
import { ErrorPartsAreas } from './marks/ErrorPartsAreas.tsx';
import { SignalSwatch } from './marks/SignalTextures.tsx';
import { NOISE_MEANING, PARTS } from './series/errorPartNames.ts';
import type { ErrorPartsRow } from './series/errorParts.ts';
import { savedParts } from './tables/savedParts.ts';

interface FigurePartsChartProps {
  readonly experiment: Experiment;
  /** Of one learner. */
  readonly points: readonly FigurePoint[];
}

function rowOf({ beta, missingBase, missingComposite, noise }: FigurePoint): ErrorPartsRow {
  const testError = missingBase + missingComposite + noise;
  return { x: beta!, testError, missingBase, missingComposite, noise, noiseArea: Math.max(0, noise) };
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
    <ChartFrame
      turn={1}
      className="chart-parts"
      title="Where the test error is"
      caption={`Three parts that add up to it, means over seeds (${NOISE_MEANING}).`}
      draw={(size) => (
        <ErrorPartsAreas
          size={size}
          name="Parts of the test error against β"
          rows={rows}
          axis={axis}
          horizontal={horizontal}
        />
      )}
      numbers={() => ({
        caption: 'Parts of the test error',
        head: ['β', ...PARTS.map(({ name }) => name), 'test error'],
        rows: rows.map((row) => [
          String(row.x),
          ...PARTS.map(({ part }) => errorText(row[part])),
          errorText(row.testError),
        ]),
      })}
      saved={savedParts({
        name: 'beta',
        learner: experiment.learners[0]!,
        rows: () => rows,
        latest: false,
      })}
    >
      <ul className="parts">
        {PARTS.map(({ part, name, signal }) => (
          <li key={part} className={signal}>
            <SignalSwatch signal={signal} /> {name}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
