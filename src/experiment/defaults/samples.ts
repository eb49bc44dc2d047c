import type { Experiment } from '../experiment.ts';

/**
 * The experiment of the test error against N, where it departs from the laboratory's. With this recipe the ResNet finds
 * the composite signal between N = 1,000 and 2,000, and never below.
 */
export const SAMPLES: Partial<Experiment> = {
  samples: 10000,
  width: 200,
  weightDecay: 5e-3,
  epochs: 200,
  learners: ['3resnetU-all', '2layer-all', 'exact-ntk-3resnetU', 'exact-ntk-2layer', 'poly-2'],
};
