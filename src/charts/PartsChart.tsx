import type { ReactNode } from 'react';
import { errorText } from '../words/numberText.ts';
import type { Axis } from './frame/axes/axis.ts';
import type { HorizontalAxis } from './frame/axes/horizontalAxis.ts';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ErrorPartsAreas } from './marks/signals/ErrorPartsAreas.tsx';
import { SignalSwatch } from './marks/signals/SignalTextures.tsx';
import { NOISE_MEANING, PARTS } from './series/errorPartNames.ts';
import type { ErrorPartsRow } from './series/errorParts.ts';
import { partsTable, sampleRows } from './tables/numbersTable.ts';
import { savedParts } from './tables/savedParts.ts';

interface PartsChartProps {
  readonly turn: number;
  /** Whose error is taken apart. */
  readonly learner: string;
  /** "over epochs", "against β". */
  readonly along: string;
  /** How seeds are averaged, to follow "Its three parts add up to it". */
  readonly over: string;
  readonly tools?: ReactNode;
  readonly rows: readonly ErrorPartsRow[];
  readonly axis: Axis;
  readonly horizontal: HorizontalAxis;
  /** How the table names what runs along the chart, and its own caption. */
  readonly table: { readonly caption: string; readonly head: string };
  /** How the files name what runs along the chart: "epoch"; and their rows, all of them. */
  readonly file: { readonly name: string; readonly rows: () => readonly ErrorPartsRow[] };
  /** Whether the rows are epochs: the last one's numbers then stand in the legends, and some of them in the table. */
  readonly latest: boolean;
}

/** The parts of one learner's test error: what it lacks of each signal, and noise. */
export function PartsChart(props: PartsChartProps) {
  const { turn, learner, along, over, tools, rows, axis, horizontal, table, file, latest } = props;
  const last = rows[rows.length - 1];
  const now = (read: (row: ErrorPartsRow) => number) => latest && <b>{last ? errorText(read(last)) : '–'}</b>;
  return (
    <ChartFrame
      turn={turn}
      className="chart-parts"
      title="Where the test error is"
      caption={`Its three parts add up to it${over} (${NOISE_MEANING}).`}
      tools={tools}
      draw={(size) => (
        <ErrorPartsAreas
          size={size}
          name={`Parts of the test error ${along}`}
          rows={rows}
          axis={axis}
          horizontal={horizontal}
        />
      )}
      numbers={() => partsTable(table.caption, table.head, latest ? sampleRows(rows) : rows)}
      saved={savedParts(learner, file.name, file.rows, latest)}
    >
      <ul className="parts">
        {PARTS.map(({ part, name, signal }) => (
          <li key={part} className={signal}>
            <SignalSwatch signal={signal} /> {name} {now((row) => row[part])}
          </li>
        ))}
        {latest && <li className="sum">test error {now(({ testError }) => testError)}</li>}
      </ul>
    </ChartFrame>
  );
}
