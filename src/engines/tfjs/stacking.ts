import * as tf from '@tensorflow/tfjs';
import type { Architecture } from '../../learners/learnerNames.ts';
import {
  type NetworkParameters,
  type NetworkSize,
  type ParameterName,
  parameterShapes,
} from '../../learners/network.ts';
import type { Stacked } from './passes.ts';

/**
 * Sizes are rounded up to multiples of 4, which TensorFlow.js's vec4 matmul on WebGPU needs. The padding is exact:
 * a padded entry starts at 0, its gradient is 0, and weight decay keeps it there.
 */
export function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** Copies a row-major matrix between row lengths and counts, filling with 0 or cutting. */
export function resize(
  values: Float32Array,
  columns: number,
  toRows: number,
  toColumns: number,
): Float32Array {
  const resized = new Float32Array(toRows * toColumns);
  const rows = Math.min(toRows, values.length / columns);
  const kept = Math.min(columns, toColumns);
  for (let row = 0; row < rows; row++) {
    resized.set(values.subarray(row * columns, row * columns + kept), row * toColumns);
  }
  return resized;
}

/** A parameter as a matrix: a bias is one row. */
function matrixShape(shape: readonly number[]): [rows: number, columns: number] {
  return shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0]!];
}

function paddedShape(shape: readonly number[]): [rows: number, columns: number] {
  const [rows, columns] = matrixShape(shape);
  return [shape.length === 2 ? padded(rows) : 1, padded(columns)];
}

/** Uploads the members' parameters as one padded tensor per name. */
export function stack(
  architecture: Architecture,
  size: NetworkSize,
  members: readonly NetworkParameters[],
): Stacked {
  const entries = parameterShapes(architecture, size).map(({ name, shape }) => {
    const [, columns] = matrixShape(shape);
    const [toRows, toColumns] = paddedShape(shape);
    const values = new Float32Array(members.length * toRows * toColumns);
    members.forEach((member, e) => {
      values.set(resize(member[name]!, columns, toRows, toColumns), e * toRows * toColumns);
    });
    return [name, tf.tensor3d(values, [members.length, toRows, toColumns])] as const;
  });
  return new Map<ParameterName, tf.Tensor3D>(entries);
}

/** Reads stacked tensors back as one set of parameters per member, without the padding. */
export async function unstack(
  architecture: Architecture,
  size: NetworkSize,
  stacked: Stacked,
): Promise<NetworkParameters[]> {
  const byName = await Promise.all(
    parameterShapes(architecture, size).map(async ({ name, shape }) => {
      const tensor = stacked.get(name)!;
      const values = (await tensor.data()) as Float32Array;
      return { name, shape, values, members: tensor.shape[0] };
    }),
  );
  const memberEntries = (e: number) =>
    byName.map(({ name, shape, values, members }) => {
      const length = values.length / members;
      const [rows, columns] = matrixShape(shape);
      const member = values.subarray(e * length, (e + 1) * length);
      return [name, resize(member, paddedShape(shape)[1], rows, columns)] as const;
    });
  return Array.from(
    { length: byName[0]!.members },
    (_, e) => Object.fromEntries(memberEntries(e)) as unknown as NetworkParameters,
  );
}

/** One member's tensors, each of shape [1, …]. */
export function memberOf(stacked: Stacked, e: number): Stacked {
  return new Map([...stacked].map(([name, tensor]) => [name, tf.slice(tensor, [e, 0, 0], [1, -1, -1])]));
}

/** Zeros of the same shapes. */
export function zerosLike(stacked: Stacked): Stacked {
  return new Map([...stacked].map(([name, tensor]) => [name, tf.zerosLike(tensor)]));
}

export function disposeStacked(...all: Stacked[]): void {
  for (const stacked of all) tf.dispose([...stacked.values()]);
}
