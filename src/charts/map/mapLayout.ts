import type { KnownCell } from '../../training/figures/knownCells.ts';
import type { CanvasSize } from '../frame/canvasSize.ts';

/** Room for what stands beside the cells: times the size of the letters. */
const LEFT = 5.2;
const BELOW = 3.2;
/** Height of a row, times the size of the letters. */
const ROW = 2.6;

/** A cell and where it is drawn, px. */
interface PlacedCell {
  readonly cell: KnownCell;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly cells: readonly PlacedCell[];
  /** Widths from left to right, scales from top to bottom, and the middle of each, px. */
  readonly widths: readonly { readonly width: number; readonly x: number }[];
  readonly scales: readonly { readonly scale: number; readonly y: number }[];
  /** Of a cell, px. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly bottom: number;
}

const different = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

/** The height that a map takes. */
export function mapHeight(cells: readonly KnownCell[], textPx: number): number {
  return (different(cells.map(({ scale }) => scale)).length * ROW + BELOW) * textPx;
}

/** Places the cells of a map: widths rise to the right, scales upwards, all cells of one size. */
export function mapLayout(cells: readonly KnownCell[], size: CanvasSize, textPx: number): MapLayout {
  const widths = different(cells.map(({ width }) => width));
  const scales = different(cells.map(({ scale }) => scale)).reverse();
  const left = LEFT * textPx;
  const bottom = size.height - BELOW * textPx;
  const cellWidth = (size.width - left) / widths.length;
  const cellHeight = bottom / scales.length;
  const xOf = (width: number) => left + widths.indexOf(width) * cellWidth;
  const yOf = (scale: number) => scales.indexOf(scale) * cellHeight;
  return {
    cells: cells.map((cell) => ({ cell, x: xOf(cell.width), y: yOf(cell.scale) })),
    widths: widths.map((width) => ({ width, x: xOf(width) + cellWidth / 2 })),
    scales: scales.map((scale) => ({ scale, y: yOf(scale) + cellHeight / 2 })),
    cellWidth,
    cellHeight,
    left,
    bottom,
  };
}

/** Steps along m, and along the scale. */
const STEPS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where an arrow key leads from a cell; undefined where there is nothing on that side, or for another key. */
export function cellBeside(cells: readonly KnownCell[], from: KnownCell, key: string): KnownCell | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const beside = (all: readonly number[], value: number, by: number) => all[all.indexOf(value) + by];
  const width = beside(different(cells.map((cell) => cell.width)), from.width, step[0]);
  const scale = beside(different(cells.map((cell) => cell.scale)), from.scale, step[1]);
  return cells.find((cell) => cell.width === width && cell.scale === scale);
}

/** How a cell looks: what colours it, and how strongly, from 0 to 1. */
export interface CellLook {
  readonly fill: 'composite' | 'noise' | 'diverged' | 'open';
  readonly strength: number;
}

/** An error as small as this has the full colour. */
const LEAST = 0.02;
const within = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The look of a cell: the composite signal's colour below kα², the stronger the lower; grey above it, the stronger the higher.
 *
 * @param levels kα², and the error of predicting zero.
 */
export function cellLook(
  cell: KnownCell,
  { baseOnly, zeroPredictor }: { readonly baseOnly: number; readonly zeroPredictor: number },
): CellLook {
  if (cell.state !== 'measured') return { fill: cell.state, strength: 1 };
  const { median } = cell.point;
  const ratio = (high: number, low: number, full: number) => within(Math.log(high / low) / Math.log(full));
  if (baseOnly > 0 && median < baseOnly)
    return { fill: 'composite', strength: ratio(baseOnly, Math.max(median, LEAST), baseOnly / LEAST) };
  const floor = baseOnly > 0 ? baseOnly : LEAST;
  return { fill: 'noise', strength: ratio(Math.max(median, floor), floor, zeroPredictor / floor) };
}
