import { usePlotArea, useYAxisScale } from 'recharts';
import { errorText } from '../store/numberText.ts';
import { spread } from './spread.ts';
import type { FloorLine } from './testError.ts';

const LABEL_GAP = 16;
/** Labels hang below their lines: the curves that matter settle above them. */
const BELOW_LINE = 11;
const ROOM_FOR_MEANING = 520;

/** The names of the error levels, inside the plot's right edge. */
export function FloorLabels({ floors }: { readonly floors: readonly FloorLine[] }) {
  const plot = usePlotArea();
  const yOf = useYAxisScale();
  if (!plot || !yOf) return null;
  const bottom = plot.y + plot.height;
  const inside = floors.flatMap((floor) => {
    const y = yOf(floor.value);
    return y !== undefined && y >= plot.y && y <= bottom ? [{ floor, y }] : [];
  });
  const heights = spread(
    inside.map(({ y }) => y + BELOW_LINE),
    LABEL_GAP,
    plot.y + BELOW_LINE,
    bottom - BELOW_LINE / 2,
  );
  return (
    <g>
      {inside.map(({ floor }, i) => (
        <text
          key={floor.symbol}
          className="floor-label"
          x={plot.x + plot.width - 6}
          y={heights[i]!}
          dy="0.3em"
          textAnchor="end"
        >
          <tspan className="floor-symbol">
            {floor.symbol} = {errorText(floor.value)}
          </tspan>
          {plot.width > ROOM_FOR_MEANING && ` · ${floor.meaning}`}
        </text>
      ))}
    </g>
  );
}
