import { DefaultZIndexes, usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts';
import { type ChartScale, useChartScale } from '../chartScale.ts';
import type { HorizontalAxis } from './horizontalAxis.ts';
import { placeInRow } from './placeInRow.ts';

/** px above the plot, at a desk's size of letters: with the vertical axis's title, whose letters stand above the plot, and without. */
const TOP = { titled: 23, bare: 8 } as const;
const ABOVE_PLOT = 11;
/** Width of a title that stands upright, times the size of the letters. */
const UPRIGHT = 1.25;
/** Times the size of the letters: the row under the ticks, a letter's width at most, what parts two labels. */
const ROW = 1.3;
const LETTER_WIDTH = 0.6;
const BETWEEN = 0.7;
/** A mark on the axis, px at a desk's size of letters. */
const MARK = { width: 8, height: 7 } as const;

/** Height of the row under the ticks that holds the title and the marks' names, px. */
export const titleRowHeight = (textPx: number) => Math.round(ROW * textPx);

/**
 * Room for the vertical axis's title, px: above the plot; where a chart fills a hall's height, of which there is little,
 * beside the axis.
 */
export function verticalTitleRoom({ fills, textPx }: ChartScale, grown: (px: number) => number) {
  return fills
    ? { above: grown(TOP.bare), beside: Math.round(UPRIGHT * textPx) }
    : { above: grown(TOP.titled), beside: 0 };
}

interface AxisTitlesProps {
  readonly horizontal: HorizontalAxis;
  /** What the vertical axis measures. */
  readonly quantity: string;
  /** px between the plot and the row of the titles. */
  readonly ticksHeight: number;
}

/** What either axis measures, in words, and what happened along the horizontal one: a line, a mark, and its name below. */
export function AxisTitles({ horizontal, quantity, ticksHeight }: AxisTitlesProps) {
  const area = usePlotArea();
  const xOf = useXAxisScale();
  const { textPx, stroke, fills, grown } = useChartScale();
  if (!area || !xOf) return null;
  const { title, marks } = horizontal;
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const baseline = bottom + ticksHeight + 0.85 * textPx;
  const widthOf = (text: string) => text.length * LETTER_WIDTH * textPx;
  const drawn = marks.map((mark) => ({ ...mark, at: xOf(mark.x) ?? Number.NaN }));
  const labels = drawn.map(({ at, text }) => ({ middle: at, width: widthOf(text) }));
  const gap = BETWEEN * textPx;
  const lefts = placeInRow(labels, gap, area.x, right - widthOf(title) - gap);
  const [half, height] = [grown(MARK.width) / 2, grown(MARK.height)];
  return (
    <>
      <ZIndexLayer zIndex={DefaultZIndexes.grid}>
        {drawn.map(({ text, at, signal = 'rate' }) => (
          <line
            key={text}
            className={`axis-mark-line ${signal}`}
            x1={at}
            x2={at}
            y1={area.y}
            y2={bottom}
            strokeWidth={1.25 * stroke}
          />
        ))}
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {fills ? (
          <text
            className="axis-title"
            transform={`translate(${0.95 * textPx} ${(area.y + bottom) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            {quantity}
          </text>
        ) : (
          <text className="axis-title" x={grown(2)} y={area.y - grown(ABOVE_PLOT)}>
            {quantity}
          </text>
        )}
        <text className="axis-title" x={right} y={baseline} textAnchor="end">
          {title}
        </text>
        {drawn.map(({ text, meaning, x, at, signal = 'rate' }, i) => (
          <g key={text} className={`axis-mark ${signal}`}>
            <title>{`${horizontal.name} ${horizontal.text(x)}: ${meaning}`}</title>
            <path d={`M${at},${bottom}l${half},${height}h${-2 * half}z`} />
            {lefts[i] !== undefined && (
              <text x={lefts[i] + labels[i]!.width / 2} y={baseline} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        ))}
      </ZIndexLayer>
    </>
  );
}
