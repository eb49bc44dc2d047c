import { type ReactNode, useId, useRef } from 'react';
import type { SavedChart } from '../tables/savedChart.ts';
import { type CanvasSize, useCanvasSize } from './canvasSize.ts';
import { useSpokenCursor } from './cursor/useSpokenCursor.ts';
import { SaveMenu } from './SaveMenu.tsx';
import { type NumbersTable, ShowNumbers } from './ShowNumbers.tsx';

export interface ChartFrameProps {
  /** The chart's place in the order in which charts are drawn. */
  readonly turn: number;
  readonly title: string;
  /** What is drawn and how to read it, in a line. */
  readonly caption: ReactNode;
  /** Switches at the right of the title. */
  readonly tools?: ReactNode;
  /** Draws the chart once its room is known. */
  readonly draw: (size: CanvasSize) => ReactNode;
  /** What stands between the chart and its numbers: a legend. */
  readonly children?: ReactNode;
  /** The same as a table. */
  readonly numbers: () => NumbersTable;
  /** What its files hold. */
  readonly saved: SavedChart;
  readonly className: string;
  /** Height of the drawing where the content decides it, CSS px. */
  readonly height?: number;
}

/** The frame that all charts share: title, switches, files, caption, drawing, and the numbers as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { turn, title, caption, tools, draw, children, numbers, saved, className, height } = props;
  const [canvas, size] = useCanvasSize(turn);
  const [spoken, onKeyUp] = useSpokenCursor();
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const onPage = () => ({
    title,
    caption: section.current?.querySelector('.chart-caption')?.textContent ?? '',
    drawing:
      section.current?.querySelector<SVGSVGElement>('.chart-canvas > * svg, .chart-canvas > svg') ?? null,
    saved,
  });
  return (
    <section ref={section} className={`chart ${className}`} aria-labelledby={titleId}>
      <header className="chart-head">
        <h2 id={titleId}>{title}</h2>
        <div className="chart-tools">
          {tools}
          <SaveMenu title={title} chart={onPage} />
        </div>
      </header>
      <p className="chart-caption">{caption}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the keys of the drawing in it */}
      <div
        className="chart-canvas"
        ref={canvas}
        style={height === undefined ? undefined : { height }}
        onKeyUp={onKeyUp}
      >
        {size && size.width > 0 && draw(size)}
      </div>
      <p className="sr-only cursor-said" role="status">
        {spoken}
      </p>
      {children}
      <ShowNumbers title={title} numbers={numbers} />
    </section>
  );
}
