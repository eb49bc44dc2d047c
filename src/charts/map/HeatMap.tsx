import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import type { KnownCell } from '../../training/figures/knownCells.ts';
import { cellSentence } from '../../words/narration/sweeps/narrateMap.ts';
import { errorText } from '../../words/numberText.ts';
import type { CanvasSize } from '../frame/canvasSize.ts';
import { useChartScale } from '../frame/chartScale.ts';
import { type CellLook, cellBeside, cellLook, mapLayout } from './mapLayout.ts';
import './map.css';

interface HeatMapProps {
  readonly size: CanvasSize;
  /** What it shows, in a sentence. */
  readonly name: string;
  readonly cells: readonly KnownCell[];
  readonly levels: { readonly baseOnly: number; readonly zeroPredictor: number };
  readonly chosen: KnownCell | undefined;
  readonly onChoose: (cell: KnownCell | undefined) => void;
}

/** Side of the hatching's tile, and its line, px. */
const TILE = 7;
const HATCH = 1.4;
/** px between two cells. */
const GAP = 2;
/** Opacity of the palest and of the strongest fill: a number on it must be read. */
const PALEST = 0.1;
const STRONGEST = 0.5;

const keyOf = ({ width, scale }: Pick<KnownCell, 'width' | 'scale'>) => `${width} ${scale}`;
/** What stands in a cell: no cell is told by its colour alone. */
function cellText(cell: KnownCell): string {
  if (cell.state === 'measured') return errorText(cell.point.median);
  return cell.state === 'diverged' ? 'diverges' : '';
}

function fillOf({ fill, strength }: CellLook, hatch: string) {
  if (fill === 'diverged') return { fill: `url(#${hatch})` };
  if (fill === 'open') return { fill: 'var(--sunken)' };
  return { fill: `var(--${fill}-fill)`, fillOpacity: PALEST + (STRONGEST - PALEST) * strength };
}

/** A cell for each width and scale of the start: its test error, or that it diverges. Each opens its run. */
export function HeatMap({ size, name, cells, levels, chosen, onChoose }: HeatMapProps) {
  const hatch = useId();
  const { textPx } = useChartScale();
  const layout = useMemo(() => mapLayout(cells, size, textPx), [cells, size, textPx]);
  const elements = useRef(new Map<string, Element & HTMLOrSVGElement>());
  const stop = chosen ?? cells[0];
  const onKeyDown = (cell: KnownCell) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChoose(undefined);
    const next = cellBeside(cells, cell, event.key);
    if (!next) return;
    event.preventDefault();
    elements.current.get(keyOf(next))?.focus();
  };
  const { cellWidth, cellHeight, left, bottom } = layout;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose cells are links
    <svg
      className="heat-map"
      width={size.width}
      height={size.height}
      role="group"
      aria-label={name}
      onPointerLeave={() => onChoose(undefined)}
    >
      <defs>
        <pattern
          id={hatch}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width={TILE} height={TILE} fill="var(--paper)" />
          <rect width={HATCH} height={TILE} fill="var(--danger)" fillOpacity={0.6} />
        </pattern>
      </defs>
      {layout.cells.map(({ cell, x, y }) => (
        <a
          key={keyOf(cell)}
          href={cell.link}
          ref={(element) => {
            if (element) elements.current.set(keyOf(cell), element);
            else elements.current.delete(keyOf(cell));
          }}
          className={chosen && keyOf(chosen) === keyOf(cell) ? 'map-cell chosen' : 'map-cell'}
          tabIndex={stop && keyOf(stop) === keyOf(cell) ? 0 : -1}
          aria-label={`${cellSentence(cell)} Open in the Lab.`}
          onPointerEnter={() => onChoose(cell)}
          onFocus={() => onChoose(cell)}
          onKeyDown={onKeyDown(cell)}
        >
          <rect
            className="map-ground"
            x={x}
            y={y}
            width={cellWidth - GAP}
            height={cellHeight - GAP}
            {...fillOf(cellLook(cell, levels), hatch)}
          />
          <text
            className={`map-number ${cell.state}${cell.isShipped ? ' shipped' : ''}`}
            x={x + (cellWidth - GAP) / 2}
            y={y + (cellHeight - GAP) / 2}
            dy="0.35em"
            textAnchor="middle"
          >
            {cellText(cell)}
          </text>
        </a>
      ))}
      {layout.scales.map(({ scale, y }) => (
        <text key={scale} className="map-label" x={left - 0.6 * textPx} y={y} dy="0.35em" textAnchor="end">
          × {scale}
        </text>
      ))}
      {layout.widths.map(({ width, x }) => (
        <text key={width} className="map-label" x={x} y={bottom + 1.2 * textPx} textAnchor="middle">
          {width.toLocaleString('en')}
        </text>
      ))}
      <text className="map-title" x={size.width} y={bottom + 2.6 * textPx} textAnchor="end">
        width m
      </text>
      <text className="map-title" x={0} y={bottom + 2.6 * textPx}>
        start, times
      </text>
    </svg>
  );
}
