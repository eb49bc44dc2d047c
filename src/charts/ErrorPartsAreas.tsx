import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { errorText, tickText } from '../store/numberText.ts';
import { type Axis, valueAxis } from './axis.ts';
import type { CanvasSize } from './canvasSize.ts';
import type { ErrorPartsRow } from './errorParts.ts';

/** The parts from the bottom of the stack up: what is gone last lies lowest. */
export const PARTS = [
  { part: 'noise', area: 'noiseArea', name: 'memorised noise', pattern: 'noise' },
  { part: 'missingComposite', area: 'missingComposite', name: 'missing composite', pattern: 'composite' },
  { part: 'missingBase', area: 'missingBase', name: 'missing base', pattern: 'base' },
] as const;

interface ErrorPartsAreasProps {
  readonly size: CanvasSize;
  readonly rows: readonly ErrorPartsRow[];
  readonly axis: Axis;
  readonly epochs: number;
}

function PartsTooltip(props: { active?: boolean; payload?: readonly { payload?: unknown }[] }) {
  const row = props.payload?.[0]?.payload as ErrorPartsRow | undefined;
  if (!props.active || !row) return null;
  return (
    <div className="tooltip">
      <p>Epoch {row.epoch}</p>
      <ul>
        {[...PARTS].reverse().map(({ part, name, pattern }) => (
          <li key={part} className={pattern}>
            <span>{name}</span>
            <b>{errorText(row[part])}</b>
          </li>
        ))}
        <li>
          <span>test error</span>
          <b>{errorText(row.testError)}</b>
        </li>
      </ul>
    </div>
  );
}

/** The parts of a test error, stacked over epochs. */
export function ErrorPartsAreas({ size, rows, axis, epochs }: ErrorPartsAreasProps) {
  return (
    <AreaChart
      {...size}
      data={rows as ErrorPartsRow[]}
      margin={{ top: 8, right: 14, bottom: 4, left: 0 }}
      aria-label="Parts of the test error over epochs"
    >
      <CartesianGrid stroke="var(--rule-faint)" vertical={false} />
      <XAxis
        dataKey="epoch"
        type="number"
        domain={[0, epochs]}
        ticks={valueAxis('linear', 0, epochs).ticks.filter((tick) => tick <= epochs)}
        allowDataOverflow
        stroke="var(--rule)"
        tickMargin={4}
        height={26}
      />
      <YAxis
        type="number"
        domain={axis.domain as [number, number]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tickFormatter={tickText}
        stroke="var(--rule)"
        width={44}
      />
      {PARTS.map(({ area, pattern }) => (
        <Area
          key={area}
          dataKey={area}
          stackId="error"
          stroke={`var(--${pattern}-fill)`}
          fill={`var(--${pattern}-fill)`}
          fillOpacity={0.75}
          isAnimationActive={false}
          activeDot={false}
        />
      ))}
      <Tooltip content={<PartsTooltip />} isAnimationActive={false} cursor={{ stroke: 'var(--rule)' }} />
    </AreaChart>
  );
}
