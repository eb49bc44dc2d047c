import type { Experiment } from '../experiment.ts';

/**
 * A ResNet beside its linearisation, from a small start and from a large one, each with a rate that it bears. docs/science.md
 * has what they come to on ten seeds.
 */
const BESIDE_ITS_LINEARISATION = {
  learners: ['3resnet-all', '3resnet-ntk'],
  samples: 1000,
  width: 500,
  epochs: 200,
  init: 'linear',
  order: 'together',
  freeze: 0,
} as const satisfies Partial<Experiment>;

/** Two experiments that differ in how large the start is, and in what its size asks of the recipe. */
export const RICH_OR_LAZY = {
  rich: { ...BESIDE_ITS_LINEARISATION, scale: 0.3, learningRate: 0.1, weightDecay: 2e-3 },
  lazy: { ...BESIDE_ITS_LINEARISATION, scale: 2, learningRate: 1e-3, weightDecay: 0 },
} as const satisfies Record<string, Partial<Experiment>>;
