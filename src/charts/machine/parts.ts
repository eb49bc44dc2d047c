import type { ColumnName } from './machineLayout.ts';

/** A part of a machine: a neuron by its number in its layer, or an output, counted from 0. */
export interface PartId {
  readonly column: Exclude<ColumnName, 'x'>;
  readonly number: number;
}

export const partKey = ({ column, number }: PartId): string => `${column} ${number}`;
