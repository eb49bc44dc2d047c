/**
 * The records that the routines read, field by field in the order of assembly/structures.ts; every field is 4
 * bytes.
 */

export const MATRIX = ['data', 'stride', 'rowBlocks', 'panels'] as const;

export const LAYER = ['weights', 'bias', 'trained', 'trainedBias', 'velocity', 'biasVelocity'] as const;

export const EXAMPLES = ['samples', 'inputs', 'targets', 'h', 'u', 's'] as const;

export const MEMBER = ['W', 'U', 'A', 'weightDecay', 'train', 'test'] as const;

export const WORKSPACE = [
  ...(['second', 'skip', 'linearised', 'panelBytes', 'outputs', 'zeros', 'rows'] as const),
  ...(['x', 'xByFeature', 'h', 'hByFeature', 'u', 's', 'sByFeature'] as const),
  ...(['out', 'outByFeature', 'r', 'rByFeature', 'dS', 'dZ2', 'dH', 'dZ1'] as const),
] as const;

/** A number for every field of a record. */
export type RecordOf<Fields extends readonly string[]> = Record<Fields[number], number>;

/** The bits of a float32, for a field that the routines read as one. */
export function floatBits(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}
