import { errorText } from '../../../words/numberText.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import type { FloorLine } from '../../series/floorLines.ts';
import { floorPlaces } from './floorPlaces.ts';

/** px, as are the others; at a desk's size of letters. */
const ROOM_FOR_MEANING = 520;
const FROM_EDGE = 6;

interface FloorLabelsProps {
  readonly plot: Plot;
  readonly floors: readonly FloorLine[];
  /** px at the right edge that other marks take. */
  readonly taken: number;
}

/** The names of the error levels, inside the plot's right edge, as far as there is room for them. */
export function FloorLabels({ plot, floors, taken }: FloorLabelsProps) {
  const { grown } = useChartScale();
  const heights = floorPlaces(floors, plot, grown);
  const roomy = plot.right - taken - plot.left > grown(ROOM_FOR_MEANING);
  return floors.map(({ symbol, value, meaning }, i) =>
    heights[i] === undefined ? null : (
      <text
        key={symbol}
        className="floor-label"
        x={plot.right - grown(FROM_EDGE) - taken}
        y={heights[i]}
        dy="0.3em"
        textAnchor="end"
      >
        <tspan className="floor-symbol">
          {symbol} = {errorText(value)}
        </tspan>
        {roomy && ` · ${meaning}`}
      </text>
    ),
  );
}
