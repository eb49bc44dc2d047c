import { KERNEL_NAMES } from '../../learners/learnerNames.ts';
import type { Scene } from '../choices.ts';
import type { Experiment } from '../experiment.ts';

/**
 * What each scene of the story sets up, where it departs from the laboratory's defaults; it waits for a prediction. The
 * recipes are cheap ones with which seeds 1 to 5 tell the same story.
 */
export const SCENE_EXPERIMENTS: Record<Scene, Partial<Experiment>> = {
  1: { autorun: false, learners: ['3resnetU-all', '3resnetU-ntk', '3resnetU-last'], epochs: 60 },
  // Stopped between the two signals; with so many examples little but the composite signal is missing.
  2: {
    autorun: false,
    learners: ['3resnetU-all'],
    samples: 10000,
    learningRate: 0.01,
    weightDecay: 2e-3,
    epochs: 6,
  },
  // So slow that the base signal is seen to come.
  3: { autorun: false, learners: ['3resnetU-all'], learningRate: 0.005, weightDecay: 2e-3, epochs: 12 },
  4: { autorun: false, learners: ['3resnetU-all'], samples: 6000, epochs: 60 },
  5: {
    autorun: false,
    learners: ['3resnetU-all', ...KERNEL_NAMES],
    samples: 2500,
    weightDecay: 5e-3,
    epochs: 150,
  },
  // Scene 4's recipe with another β: with fewer examples some seeds miss the composite signal at β = 0.5.
  6: { autorun: false, beta: 0.1, learners: ['3resnetU-all'], samples: 6000, epochs: 60 },
  7: {
    autorun: false,
    learners: ['3resnetU-all', 'exact-ntk-3resnetU'],
    samples: 3000,
    weightDecay: 5e-3,
  },
};
