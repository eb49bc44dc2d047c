import type { Trainable } from './trainables.ts';

/** Which weights' derivatives at the start are the features of a ridge regression. */
export interface FeatureSetRecord {
  /** Features of what: "the last layer". */
  readonly label: string;
  /** Every layer below the output: W, b1, U or V, b2. */
  readonly movesHidden: boolean;
  /** The output layer A. */
  readonly movesOutput: boolean;
  /** The network that moves the same weights: a line is drawn like its line. */
  readonly sibling: Trainable;
}

/**
 * `last`: what A reads. `ntk`: the gradient with respect to every layer, the features of the linearised network. `ntkHidden`:
 * the same without A, which is the NTK of the paper's version 2.
 */
const FEATURE_SETS = {
  last: {
    label: 'the last layer’s features',
    movesHidden: false,
    movesOutput: true,
    sibling: 'last',
  },
  ntk: {
    label: 'all gradients',
    movesHidden: true,
    movesOutput: true,
    sibling: 'ntk',
  },
  ntkHidden: {
    label: 'the hidden layers’ gradients',
    movesHidden: true,
    movesOutput: false,
    sibling: 'hidden',
  },
} as const satisfies Record<string, FeatureSetRecord>;

export type FeatureSet = keyof typeof FEATURE_SETS;
export const FEATURE_SET_NAMES = Object.keys(FEATURE_SETS) as FeatureSet[];

/** The record of a feature set, with its fields as wide as the interface has them. */
export function featureSetOf(name: FeatureSet): FeatureSetRecord {
  return FEATURE_SETS[name];
}
