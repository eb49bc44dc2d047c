import { type ReactNode, useMemo } from 'react';
import type { ArchitectureRecord } from '../../learners/architectures.ts';
import type { TrainableRecord } from '../../learners/trainables.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import type { Strengths } from '../../problem/levels.ts';
import type { MachineParts } from '../../training/machine/machineParts.ts';
import type { CanvasSize } from '../frame/canvasSize.ts';
import { useChartScale } from '../frame/chartScale.ts';
import { SignalTextures, useSignalTextures } from '../marks/signals/SignalTextures.tsx';
import { groupName } from '../network/groupColumns.ts';
import {
  ABOVE,
  belowRows,
  type Column,
  type ColumnName,
  machineLayout,
  type Wiring,
} from './machineLayout.ts';
import { neuronLooks, tileLooks } from './partLooks.ts';
import { type PartId, partKey } from './parts.ts';
import { useRovingParts } from './useRovingParts.ts';

interface MachineProps {
  readonly size: CanvasSize;
  /** What it shows, in a sentence. */
  readonly name: string;
  readonly parts: MachineParts;
  readonly architecture: ArchitectureRecord;
  readonly trainable: TrainableRecord;
  readonly groups: readonly InputGroup[];
  readonly strengths: Strengths;
  /** What stands under a column: its formula, and what it holds. */
  readonly below: (column: Column, roomy: boolean) => ReactNode;
  /** What a part is called. */
  readonly nameOf: (part: PartId) => string;
  readonly chosen: PartId | undefined;
  readonly onChoose: (part: PartId | undefined) => void;
}

/** px that the longest formula under a column takes. */
const FORMULA_WIDTH = 150;
/** px that a share takes in large letters. */
const LARGE_SHARE_WIDTH = 70;
const TILE = { width: 34, gap: 2 } as const;

function Wires({ matrix, wires, frozen, x, bottom }: Wiring & { readonly bottom: number }) {
  return (
    <g className={frozen ? 'machine-wires frozen' : 'machine-wires'}>
      {wires.map(({ from, to, strength }, i) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: a wire has no name of its own
          key={i}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          strokeOpacity={0.85 * strength}
          strokeWidth={0.6 + 1.8 * strength}
        />
      ))}
      <text className="machine-matrix" x={x} y={bottom} textAnchor="middle">
        {matrix}
        {frozen && <tspan className="machine-frozen"> at rest</tspan>}
      </text>
    </g>
  );
}

/** One network from its inputs to its outputs; what each part holds is what its colours say. */
export function Machine(props: MachineProps) {
  const { size, name, parts, architecture, trainable, groups, strengths, below, nameOf, chosen, onChoose } =
    props;
  const ids = useSignalTextures();
  const { textPx, grown } = useChartScale();
  const layout = useMemo(
    () => machineLayout(parts, architecture, trainable, groups, { ...size, textPx }),
    [parts, architecture, trainable, groups, size, textPx],
  );
  const { columns, wirings, inputs, first, second, tiles, row } = layout;
  const bottom = size.height - belowRows(textPx) + grown(16);
  const hasRoomFor = (px: number) => size.width / columns.length > grown(px);
  // Rows may be lower than letters are high.
  const namedEvery = Math.ceil((1.1 * textPx) / row);
  const xOf = (column: ColumnName) => columns.find((each) => each.name === column)?.x ?? 0;
  const tileHeight = Math.min(20, row - 4);
  const all: PartId[] = [
    ...first.map(({ neuron }): PartId => ({ column: 'h', number: neuron })),
    ...(tiles.out1 ?? []).map(({ output }): PartId => ({ column: 'out1', number: output })),
    ...second.map(({ neuron }): PartId => ({ column: 'u', number: neuron })),
    ...(tiles.out2 ?? []).map(({ output }): PartId => ({ column: 'out2', number: output })),
    ...(tiles.out ?? []).map(({ output }): PartId => ({ column: 'out', number: output })),
  ];
  const roving = useRovingParts(all, chosen, onChoose);
  const partProps = (part: PartId) => ({
    ...roving(part),
    className: chosen && partKey(chosen) === partKey(part) ? 'machine-part chosen' : 'machine-part',
    'aria-label': nameOf(part),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts can be chosen
    <svg
      className={hasRoomFor(LARGE_SHARE_WIDTH) ? 'machine roomy' : 'machine'}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={name}
      onPointerLeave={() => onChoose(undefined)}
    >
      <SignalTextures ids={ids} />
      {architecture.skip && (
        <path
          className="machine-skip"
          d={`M${xOf('out1')},${ABOVE - 4} C${xOf('out1')},${ABOVE - 34} ${xOf('out')},${ABOVE - 34} ${xOf('out')},${ABOVE - 4}`}
        />
      )}
      {wirings.map((wiring) => (
        <Wires key={wiring.matrix + wiring.x} {...wiring} bottom={bottom} />
      ))}
      {groups.map((group, g) => (
        <text
          key={groupName(group.inputs)}
          className={group.output === null ? 'machine-group unread' : 'machine-group'}
          x={xOf('x') - 10}
          y={ABOVE + (g + 0.5) * row}
          dy="0.35em"
          textAnchor="end"
        >
          {g % namedEvery === 0 && groupName(group.inputs)}
        </text>
      ))}
      {inputs.map(({ input, x, y }) => (
        <rect key={input} className="machine-input" x={x - 2.5} y={y - 2.5} width={5} height={5} />
      ))}
      {first.map(({ neuron, index, x, y }) => {
        const { fill, strength } = neuronLooks.first(parts, index, groups);
        return (
          <g key={neuron} {...partProps({ column: 'h', number: neuron })}>
            <circle cx={x} cy={y} r={Math.min(5.5, row / 4)} className="machine-neuron" />
            <circle
              cx={x}
              cy={y}
              r={Math.min(5.5, row / 4)}
              fill={`url(#${ids[fill]})`}
              fillOpacity={strength}
            />
          </g>
        );
      })}
      {second.map(({ neuron, index, x, y }) => {
        const { fill, strength } = neuronLooks.second(parts, index, strengths);
        return (
          <g key={neuron} {...partProps({ column: 'u', number: neuron })}>
            <circle cx={x} cy={y} r={Math.min(8, row / 2.6)} className="machine-neuron" />
            <circle
              cx={x}
              cy={y}
              r={Math.min(8, row / 2.6)}
              fill={`url(#${ids[fill]})`}
              fillOpacity={strength}
            />
          </g>
        );
      })}
      {(['out1', 'out2', 'out'] as const).flatMap((column) =>
        (tiles[column] ?? []).map(({ output, x, y }) => {
          const { base, composite, rest } = tileLooks(parts, column, output, strengths);
          const [left, top, half] = [x - TILE.width / 2, y - tileHeight / 2, TILE.width / 2];
          return (
            <g key={`${column} ${output}`} {...partProps({ column, number: output })}>
              <rect className="machine-tile" x={left} y={top} width={TILE.width} height={tileHeight} />
              <rect
                x={left}
                y={top}
                width={half}
                height={tileHeight}
                fill={`url(#${ids.base})`}
                fillOpacity={base}
              />
              <rect
                x={left + half}
                y={top}
                width={half}
                height={tileHeight}
                fill={`url(#${ids.composite})`}
                fillOpacity={composite}
              />
              <rect
                x={left}
                y={top + tileHeight - 3}
                width={TILE.width * rest}
                height={3}
                fill={`url(#${ids.noise})`}
              />
            </g>
          );
        }),
      )}
      {columns.map((column) => (
        <text key={column.name} className="machine-column" x={column.x} y={bottom} textAnchor="middle">
          {below(column, hasRoomFor(FORMULA_WIDTH))}
        </text>
      ))}
    </svg>
  );
}
