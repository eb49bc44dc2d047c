import { errorText } from '../store/numberText.ts';
import type { Plot } from './PlotLayer.tsx';
import { spread } from './spread.ts';
import type { FloorLine } from './testError.ts';

const LABEL_GAP = 16;
/** Labels hang below their lines: the curves that matter settle above them. */
const BELOW_LINE = 11;
/** The highest level's stands on its line: kernel methods crowd below it. */
const ABOVE_LINE = 9;
const ROOM_FOR_MEANING = 520;

interface FloorLabelsProps {
  readonly plot: Plot;
  readonly floors: readonly FloorLine[];
  /** px at the right edge that are taken. */
  readonly taken: number;
}

/** The names of the error levels, inside the plot's right edge. */
export function FloorLabels({ plot, floors, taken }: FloorLabelsProps) {
  const heights = spread(
    floors.map(({ value }, i) => plot.yOf(value) + (i === 0 ? -ABOVE_LINE : BELOW_LINE)),
    LABEL_GAP,
    plot.top + ABOVE_LINE,
    plot.bottom - BELOW_LINE / 2,
  );
  const roomy = plot.right - taken - plot.left > ROOM_FOR_MEANING;
  return floors.map(({ symbol, value, meaning }, i) => (
    <text
      key={symbol}
      className="floor-label"
      x={plot.right - 6 - taken}
      y={heights[i]!}
      dy="0.3em"
      textAnchor="end"
    >
      <tspan className="floor-symbol">
        {symbol} = {errorText(value)}
      </tspan>
      {roomy && ` · ${meaning}`}
    </text>
  ));
}
