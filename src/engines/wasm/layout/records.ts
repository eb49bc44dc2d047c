/**
 * The records that the routines read, field by field in the order of assembly/structures.ts; every field is 4
 * bytes.
 */

export const MATRIX = ['data', 'stride', 'rowBlocks', 'panels'] as const;

export const LAYER = ['weights', 'bias', 'trained', 'trainedBias', 'velocity', 'biasVelocity'] as const;

export const EXAMPLES = ['samples', 'inputs', 'targets', 'h', 'u', 's', 'y'] as const;

export const MEMBER = ['W', 'second', 'A', 'reader', 'weightDecay', 'train', 'test'] as const;

const ARCHITECTURE_FIELDS = ['narrow', 'second', 'skip', 'movesHidden', 'linearised'] as const;
const SHARED_FIELDS = [
  ...(['panelBytes', 'outputs', 'zeros', 'rows', 'x', 'xByFeature', 'h', 'u'] as const),
  ...(['outByFeature', 'out1ByFeature', 'r', 'rByFeature'] as const),
] as const;
const FREE_FIELDS = [
  ...(['hByFeature', 's', 'sByFeature', 'out', 'out1', 'dS', 'dZ2', 'dH', 'dZ1'] as const),
] as const;
const NARROW_FIELDS = ['block', 'y', 'yByFeature', 'yDot', 'tangent', 'q', 'qByFeature'] as const;

export const WORKSPACE = [
  ...ARCHITECTURE_FIELDS,
  ...SHARED_FIELDS,
  ...FREE_FIELDS,
  ...NARROW_FIELDS,
] as const;

/** A number for every field of a record. */
export type RecordOf<Fields extends readonly string[]> = Record<Fields[number], number>;

/** Nothing for every field of a record that does not apply. */
function none<const Fields extends readonly string[]>(fields: Fields): RecordOf<Fields> {
  return Object.fromEntries(fields.map((field) => [field, 0])) as RecordOf<Fields>;
}

/** The fields of a workspace that a network of the other kind has. */
export const NO_FREE_FIELDS = none(FREE_FIELDS);
export const NO_NARROW_FIELDS = none(NARROW_FIELDS);
/** A workspace of which nothing applies. */
export const EMPTY_WORKSPACE = none(WORKSPACE);

/** The bits of a float32, for a field that the routines read as one. */
export function floatBits(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}
