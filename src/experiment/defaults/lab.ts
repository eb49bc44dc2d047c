import type { Experiment } from '../experiment.ts';
import { FIELD_KEYS, type FIELDS, type FieldKey, rowOf } from '../fields.ts';
import { pick } from '../pick.ts';

type KeyWithDefault = {
  [Key in FieldKey]: (typeof FIELDS)[Key] extends { default: unknown } ? Key : never;
}[FieldKey];

/** The laboratory's experiment: the paper's own network and number of epochs, and those that it is held against. */
const LAB: Omit<Experiment, KeyWithDefault> = {
  alpha: 0.3,
  beta: 1,
  samples: 1000,
  width: 150,
  learners: ['3resnet-all', '2layer-all', '3resnet-ntk', '3resnet-last', 'poly-2'],
  learningRate: 0.1,
  weightDecay: 2e-3,
  epochs: 800,
};

type RowDefaults = {
  readonly [Key in KeyWithDefault]: (typeof FIELDS)[Key] extends { default: infer Value } ? Value : never;
};

/** The defaults that stand in the rows of the table. */
function rowDefaults(): RowDefaults {
  const given = FIELD_KEYS.flatMap((key) => ('default' in rowOf(key) ? [[key, rowOf(key).default]] : []));
  return Object.fromEntries(given) as unknown as RowDefaults;
}

/** The experiment that an empty link describes; its fields stand in the order of a link. */
export const DEFAULT_EXPERIMENT: Experiment = pick({ ...rowDefaults(), ...LAB }, FIELD_KEYS);
