import { useContext, useRef } from 'react';
import { errorText } from '../../../words/numberText.ts';
import { useChartScale } from '../../frame/chartScale.ts';
import type { Plot } from '../../frame/PlotLayer.tsx';
import type { FloorLine } from '../../series/floorLines.ts';
import type { LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import { type FloorPlace, floorPlaces } from './floorPlaces.ts';
import { runsThrough } from './hits.ts';
import { LinesContext } from './linesContext.ts';

/** px, as are the others; at a desk's size of letters. */
const ROOM_FOR_MEANING = 520;
const FROM_EDGE = 6;
/** A curve has a width, and a point is a disc. */
const CLEAR = 3;
/** Half of a label's height, and a letter's width at most: times the size of the letters. */
const HALF_HEIGHT = 0.5;
const LETTER_WIDTH = 0.6;
/** A name that stands free stays where it is; to leave its place costs it this many curves. */
const TO_MOVE = 0.5;

interface FloorLabelsProps {
  readonly plot: Plot;
  readonly floors: readonly FloorLine[];
  /** px at the right edge that other marks take. */
  readonly taken: number;
}

const symbolText = ({ symbol, value }: FloorLine) => `${symbol} = ${errorText(value)}`;

/** The curves and points of a chart, px; a point is a line of one. */
function useDrawnLines(plot: Plot) {
  const { rows, ghosts, published, learners, pinned } = useContext(LinesContext);
  const pointsOf = (drawn: readonly LearnerRow[], line: LineName) =>
    drawn.flatMap((row) => {
      const value = row[line];
      return value === undefined ? [] : [{ x: plot.xOf(row.x), y: plot.yOf(value) }];
    });
  return [
    ...learners.flatMap((line) => [
      pointsOf(rows, line),
      pointsOf(ghosts, line),
      ...pointsOf(published, line).map((point) => [point]),
    ]),
    ...pinned.flatMap((pin) => pin.learners.map((line) => pointsOf(pin.rows, line))),
  ];
}

/** The names of the error levels, inside the plot, at the end of their lines where they cover the least. */
export function FloorLabels({ plot, floors, taken }: FloorLabelsProps) {
  const { grown, textPx } = useChartScale();
  const lines = useDrawnLines(plot);
  const last = useRef(new Map<string, FloorPlace['side']>());
  const roomy = plot.right - taken - plot.left > grown(ROOM_FOR_MEANING);
  const [left, right] = [plot.left + grown(FROM_EDGE), plot.right - grown(FROM_EDGE) - taken];
  const textOf = (floor: FloorLine) => symbolText(floor) + (roomy ? ` · ${floor.meaning}` : '');
  const places = floorPlaces(floors, plot, grown, (floor, { y, side }) => {
    const width = textOf(floor).length * LETTER_WIDTH * textPx;
    const clear = grown(CLEAR);
    const box = {
      left: (side === 'left' ? left : right - width) - clear,
      right: (side === 'left' ? left + width : right) + clear,
      top: y - HALF_HEIGHT * textPx - clear,
      bottom: y + HALF_HEIGHT * textPx + clear,
    };
    const before = last.current.get(floor.symbol);
    const moves = before !== undefined && before !== side ? TO_MOVE : 0;
    return lines.filter((line) => runsThrough(box, line)).length + moves;
  });
  return floors.map((floor, i) => {
    const place = places[i];
    if (!place) return null;
    last.current.set(floor.symbol, place.side);
    const isLeft = place.side === 'left';
    return (
      <text
        key={floor.symbol}
        className="floor-label"
        x={isLeft ? left : right}
        y={place.y}
        dy="0.3em"
        textAnchor={isLeft ? 'start' : 'end'}
      >
        <tspan className="floor-symbol">{symbolText(floor)}</tspan>
        {roomy && ` · ${floor.meaning}`}
      </text>
    );
  });
}
