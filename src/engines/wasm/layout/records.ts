/**
 * The records that the routines read, field by field in the order of the assembly's classes; every field is 4 bytes.
 */

/** assembly/examples.ts. */
export const EXAMPLES = ['samples', 'inputs', 'targets', 'h', 'u', 's', 'y'] as const;

/** assembly/free/panels.ts. */
export const MATRIX = ['data', 'stride', 'rowBlocks', 'panels'] as const;

/** A layer of either kind of network. */
export const LAYER = ['weights', 'bias', 'trained', 'trainedBias', 'velocity', 'biasVelocity'] as const;

/** assembly/free/structures.ts. */
export const FREE_MEMBER = ['W', 'U', 'A', 'weightDecay', 'train', 'test'] as const;
export const FREE_WORKSPACE = [
  ...(['narrow', 'skip', 'movesHidden', 'linearised', 'panelBytes', 'outputs', 'zeros', 'rows'] as const),
  ...(['x', 'xByFeature', 'h', 'hByFeature', 'u', 's', 'sByFeature'] as const),
  ...(['out', 'outByFeature', 'out1', 'out1ByFeature', 'r', 'rByFeature', 'dS', 'dZ2', 'dH', 'dZ1'] as const),
] as const;

/** assembly/narrow/structures.ts. */
export const NARROW_MEMBER = ['W', 'V', 'A', 'reader', 'weightDecay', 'train', 'test'] as const;
export const NARROW_WORKSPACE = [
  ...(['narrow', 'second', 'movesHidden', 'linearised', 'neurons', 'inputs', 'outputs'] as const),
  ...(['inputBytes', 'outputBytes', 'batchBytes', 'keptBytes', 'rows', 'x', 'xByInput', 'h', 'u'] as const),
  ...([
    'y',
    'yByOutput',
    'out',
    'out1',
    'r',
    'rByOutput',
    'q',
    'qByOutput',
    'yDotByOutput',
    'tangent',
  ] as const),
  ...(['block', 'packed', 'hActive', 'uActive', 'marks', 'gradient', 'outputGradients'] as const),
  ...(['signs', 'signSums', 'noSums', 'exampleCodes', 'inputCodes'] as const),
] as const;

/** A number for every field of a record. */
export type RecordOf<Fields extends readonly string[]> = Record<Fields[number], number>;

/** The bits of a float32, for a field that the routines read as one. */
export function floatBits(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}
