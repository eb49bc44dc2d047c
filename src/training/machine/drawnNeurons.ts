import type { InputGroup } from '../../problem/inputGroups.ts';

/** Neurons of the first layer that are drawn for each group of inputs. */
const READERS_PER_GROUP = 2;
/** Neurons of the second layer that are drawn. */
const MOST_BUSY = 15;

/** ‖A_j‖² of every neuron, A of shape [k, m]. */
function squaredWrites(A: Float32Array, width: number): Float64Array {
  const squares = new Float64Array(width);
  A.forEach((value, at) => {
    squares[at % width]! += value ** 2;
  });
  return squares;
}

/** The indices of the largest values, the largest first; zeros and what is taken are left out. */
function largest(values: Float64Array, count: number, taken: ReadonlySet<number>): number[] {
  const best: number[] = [];
  values.forEach((value, i) => {
    if (value === 0 || taken.has(i)) return;
    const place = best.findIndex((other) => value > values[other]!);
    if (place >= 0) best.splice(place, 0, i);
    else if (best.length < count) best.push(i);
    if (best.length > count) best.pop();
  });
  return best;
}

/**
 * For each group of inputs the neurons whose way through it is the strongest: squared weight on the group times that of
 * the neuron's column of A. None is taken twice.
 *
 * @param W shape [m, d].
 * @param A shape [k, m].
 * @returns group by group, each with its group's number; a group may have fewer where neurons have died.
 */
export function strongestReaders(
  W: Float32Array,
  A: Float32Array,
  width: number,
  groups: readonly InputGroup[],
): { readonly neuron: number; readonly group: number }[] {
  const d = W.length / width;
  const writes = squaredWrites(A, width);
  const taken = new Set<number>();
  return groups.flatMap(({ inputs }, group) => {
    const strength = writes.map(
      (square, neuron) => square * inputs.reduce((sum, input) => sum + W[neuron * d + input]! ** 2, 0),
    );
    const readers = largest(strength, READERS_PER_GROUP, taken);
    for (const neuron of readers) taken.add(neuron);
    return readers.map((neuron) => ({ neuron, group }));
  });
}

/**
 * The neurons of the second layer whose way is the strongest: squared weights of what they read times those of their column
 * of A, in the order of the layer.
 *
 * @param matrix U or V, a row per neuron.
 * @param A shape [k, m].
 */
export function busiestNeurons(matrix: Float32Array, A: Float32Array, width: number): number[] {
  const columns = matrix.length / width;
  const reads = new Float64Array(width);
  matrix.forEach((value, at) => {
    reads[Math.floor(at / columns)]! += value ** 2;
  });
  const strength = squaredWrites(A, width).map((square, neuron) => square * reads[neuron]!);
  return largest(strength, MOST_BUSY, new Set()).sort((a, b) => a - b);
}
