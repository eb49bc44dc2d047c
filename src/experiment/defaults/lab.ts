import type { Experiment } from '../experiment.ts';
import { FIELD_KEYS, type FIELDS, type FieldKey, rowOf } from '../fields.ts';

type KeyWithDefault = {
  [Key in FieldKey]: (typeof FIELDS)[Key] extends { default: unknown } ? Key : never;
}[FieldKey];

/** The laboratory's experiment; the whole of it is seen within a minute or so on a laptop. */
const LAB: Omit<Experiment, KeyWithDefault> = {
  alpha: 0.3,
  beta: 1,
  samples: 5000,
  width: 100,
  learners: ['3resnetU-all', '3layer-all', '2layer-all', '3resnetU-ntk', '3resnetU-last'],
  learningRate: 0.05,
  weightDecay: 1e-3,
  epochs: 100,
};

type RowDefaults = {
  readonly [Key in KeyWithDefault]: (typeof FIELDS)[Key] extends { default: infer Value } ? Value : never;
};

/** The defaults that stand in the rows of the table. */
function rowDefaults(): RowDefaults {
  const given = FIELD_KEYS.flatMap((key) => ('default' in rowOf(key) ? [[key, rowOf(key).default]] : []));
  return Object.fromEntries(given) as unknown as RowDefaults;
}

/** The experiment that an empty link describes. */
export const DEFAULT_EXPERIMENT: Experiment = { ...rowDefaults(), ...LAB };
