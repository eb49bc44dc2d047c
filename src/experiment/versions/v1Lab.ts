import { DEFAULT_EXPERIMENT } from '../defaults/lab.ts';
import type { Experiment } from '../experiment.ts';

/** What an empty link of v=1 describes. A field that came later has the value that all runs had before it, or its default. */
export const V1_LAB: Experiment = {
  ...DEFAULT_EXPERIMENT,
  problem: 'v3',
  rungs: 4,
  inputs: 'uniform',
  alpha: 0.3,
  beta: 1,
  betas: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  samples: 5000,
  width: 100,
  widths: [20, 50, 100, 200, 500, 1000],
  widestFree: 2000,
  learners: ['3resnetU-all', '3layer-all', '2layer-all', '3resnetU-ntk', '3resnetU-last'],
  features: 1000,
  learningRate: 0.05,
  weightDecay: 1e-3,
  learningRates: [0.05, 0.1],
  weightDecays: [5e-4, 1e-3, 2e-3],
  init: 'linear',
  scale: 1,
  scales: [1],
  epochs: 100,
  order: 'together',
  freeze: 0,
  batchSize: 50,
  seed: 1,
  seeds: 1,
  engine: 'auto',
  autorun: true,
};

/** Where the test error against N departed from it. */
export const V1_SAMPLES: Partial<Experiment> = {
  samples: 10000,
  width: 200,
  weightDecay: 5e-3,
  epochs: 200,
  learners: ['3resnetU-all', '2layer-all', 'exact-ntk-3resnetU', 'exact-ntk-2layer', 'poly-2'],
};
