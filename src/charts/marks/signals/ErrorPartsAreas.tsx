import { createContext, memo, useContext } from 'react';
import { ComposedChart, Curve, Tooltip } from 'recharts';
import { errorText } from '../../../words/numberText.ts';
import { Axes, useChartMargin } from '../../frame/axes/Axes.tsx';
import type { Axis } from '../../frame/axes/axis.ts';
import type { HorizontalAxis } from '../../frame/axes/horizontalAxis.ts';
import type { CanvasSize } from '../../frame/canvasSize.ts';
import type { TooltipState } from '../../frame/cursor/LearnerTooltip.tsx';
import { nearestRow } from '../../frame/cursor/nearestRow.ts';
import { type Plot, PlotLayer } from '../../frame/PlotLayer.tsx';
import { PARTS } from '../../series/errorPartNames.ts';
import type { ErrorPartsRow } from '../../series/errorParts.ts';
import { useSameValue } from '../../series/seeds/sameValue.ts';
import { type Signal, SignalTextures, useSignalTextures } from './SignalTextures.tsx';
import { SignalTooltip } from './SignalTooltip.tsx';

const RowsContext = createContext<readonly ErrorPartsRow[]>([]);
const CURSOR = { stroke: 'var(--rule)' };

function stackedAreas(rows: readonly ErrorPartsRow[], plot: Plot, textures: Record<Signal, string>) {
  let below = rows.map(() => 0);
  return PARTS.map(({ area, signal }) => {
    const under = below;
    const over = rows.map((row, i) => under[i]! + row[area]);
    below = over;
    const edge = (heights: readonly number[]) =>
      rows.map((row, i) => ({ x: plot.xOf(row.x), y: plot.yOf(heights[i]!) }));
    return (
      <Curve
        key={area}
        className="recharts-area-area"
        points={edge(over)}
        baseLine={edge(under)}
        layout="horizontal"
        fill={`url(#${textures[signal]})`}
        fillOpacity={0.8}
        stroke="none"
      />
    );
  });
}

function AreaLayer() {
  const rows = useContext(RowsContext);
  const textures = useSignalTextures();
  return (
    <PlotLayer
      inside={(plot) => (
        <>
          <SignalTextures ids={textures} />
          {stackedAreas(rows, plot, textures)}
        </>
      )}
    />
  );
}

function PartsTooltip({ active, label, horizontal }: TooltipState & { readonly horizontal: HorizontalAxis }) {
  const row = nearestRow(useContext(RowsContext), Number(label));
  if (!active || !row) return null;
  const values = [...PARTS]
    .reverse()
    .map(({ part, name, signal }) => ({ name, signal, value: errorText(row[part]) }));
  return (
    <SignalTooltip
      head={`${horizontal.name} ${horizontal.text(row.x)}`}
      values={values}
      testError={row.testError}
    />
  );
}

interface AreasFrameProps {
  readonly size: CanvasSize;
  readonly axis: Axis;
  readonly horizontal: HorizontalAxis;
  /** The chart's accessible name. */
  readonly name: string;
}

/** All of the chart that stays while the areas grow. */
const AreasFrame = memo(function AreasFrame({ size, axis, horizontal, name }: AreasFrameProps) {
  const margin = useChartMargin();
  return (
    <ComposedChart {...size} data={horizontal.stops} margin={margin} aria-label={name}>
      <Axes horizontal={horizontal} axis={axis} quantity="test error" />
      <AreaLayer />
      <Tooltip content={<PartsTooltip horizontal={horizontal} />} isAnimationActive={false} cursor={CURSOR} />
    </ComposedChart>
  );
});

interface ErrorPartsAreasProps extends AreasFrameProps {
  readonly rows: readonly ErrorPartsRow[];
}

/** The parts of a test error, stacked along a chart. */
export function ErrorPartsAreas({ rows, axis, ...rest }: ErrorPartsAreasProps) {
  return (
    <RowsContext value={rows}>
      <AreasFrame {...rest} axis={useSameValue(axis)} />
    </RowsContext>
  );
}
