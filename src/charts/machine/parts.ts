import type { MachineParts } from '../../training/machine/machineParts.ts';
import type { ColumnName } from './machineLayout.ts';
import { outputsOf } from './partLooks.ts';

/** A part of a machine: a neuron by its number in its layer, or an output, counted from 0. */
export interface PartId {
  readonly column: Exclude<ColumnName, 'x'>;
  readonly number: number;
}

export const partKey = ({ column, number }: PartId): string => `${column} ${number}`;

/** Whether a network still has a part: which neurons are drawn changes while it trains. */
export function isDrawn(parts: MachineParts, { column, number }: PartId): boolean {
  if (column === 'h') return parts.first.neurons.includes(number);
  if (column === 'u') return parts.second?.neurons.includes(number) ?? false;
  return number < (outputsOf(parts, column)?.base.length ?? 0);
}
