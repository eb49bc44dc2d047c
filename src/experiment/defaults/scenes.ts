import { KERNEL_NAMES } from '../../learners/learnerNames.ts';
import type { Scene } from '../choices.ts';
import type { Experiment } from '../experiment.ts';

/**
 * What each scene of the story sets up, where it departs from the laboratory's defaults; it waits for a prediction. Seeds 1 to 5
 * tell the same story.
 */
export const SCENE_EXPERIMENTS: Record<Scene, Partial<Experiment>> = {
  1: { autorun: false, learners: ['3resnet-all', '3resnet-ntk', '3resnet-last'] },
  // Stopped between the two signals; with so many examples little but the composite signal is missing.
  2: { autorun: false, learners: ['3resnet-all'], samples: 10000, learningRate: 0.005, epochs: 6 },
  // So slow that the base signal is seen to come.
  3: { autorun: false, learners: ['3resnet-all'], learningRate: 0.02, epochs: 20 },
  4: { autorun: false, learners: ['3resnet-all'] },
  5: { autorun: false, learners: ['3resnet-all', ...KERNEL_NAMES] },
  // Scene 4's recipe with another β.
  6: { autorun: false, beta: 0.2, learners: ['3resnet-all'] },
  7: { autorun: false, learners: ['3resnet-all', 'exact-ntk-3resnetU'] },
  // The whole ladder, and the shorter ones, stand beside it.
  8: { autorun: false, rungs: 3, learners: ['3resnet-all', 'rbf'] },
  // Both at once stands beside it.
  9: { autorun: false, order: 'inner-first', learners: ['3resnet-all'] },
};
