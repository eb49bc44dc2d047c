import type { Experiment } from '../experiment.ts';

/** The experiment of the test error against N, where it departs from the laboratory's. */
export const SAMPLES: Partial<Experiment> = {
  samples: 10000,
  epochs: 400,
  learners: ['3resnet-all', '2layer-all', 'exact-ntk-3resnetU', 'exact-ntk-2layer', 'poly-2'],
};
